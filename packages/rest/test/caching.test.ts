import { describe, expect, test } from 'vitest';
import { createNoteRouter } from './note-router.ts';
import { createToyApp } from './support.ts';

const PRIVATE = {
  'cache-control': 'private, no-cache',
  vary: expect.stringMatching(/^Cookie, Authorization/),
};

const createNotes = () => createToyApp({ router: createNoteRouter() });

describe('RFC 9111 section 5.2.2: Cache-Control', () => {
  test.each([
    ['GET', '/api/notes/1', 200],
    ['HEAD', '/api/notes/1', 200],
    ['DELETE', '/api/notes/1', 204],
  ] as const)('of %s %s is private and asks every time', async (method, url, status) => {
    await using app = await createNotes();

    const response = await app.inject({ method, url });

    expect(response.statusCode).toBe(status);
    expect(response.headers).toMatchObject(PRIVATE);
  });

  test.each([
    ['GET', '/api/notes/9', 404],
    ['GET', '/api/nowhere', 404],
    ['POST', '/api/notes', 422],
    ['POST', '/api/notes/1', 405],
    ['OPTIONS', '/api/notes/1', 204],
    ['GET', '/api/secret', 200],
  ] as const)('of %s %s, a %i, is no-store', async (method, url, status) => {
    await using app = await createNotes();

    const response = await app.inject({ method, url });

    expect(response.statusCode).toBe(status);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  test('is public where it is declared so', async () => {
    await using app = await createNotes();

    const { headers } = await app.inject('/api/notes');

    expect(headers['cache-control']).toBe(
      'public, max-age=5, s-maxage=60, stale-while-revalidate=30',
    );
    expect(headers.vary).toBe('Cookie, Authorization');
  });

  test.each(['cookie', 'authorization'])('is never public with a %s', async (credential) => {
    await using app = await createNotes();

    const { headers } = await app.inject({ url: '/api/notes', headers: { [credential]: 'x' } });

    expect(headers).toMatchObject(PRIVATE);
  });

  test('keeps a private answer as long as is declared', async () => {
    await using app = await createNotes();

    const { headers } = await app.inject('/api/mine');

    expect(headers['cache-control']).toBe('private, max-age=5');
  });
});

test('RFC 9110 section 12.5.5: Vary keeps what others depend on', async () => {
  await using app = await createNotes();
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('vary', 'Accept-Encoding');
  });

  const { headers } = await app.inject('/api/notes');

  expect(headers.vary).toBe('Accept-Encoding, Cookie, Authorization');
});
