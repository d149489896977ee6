import { describe, expect, test } from 'vitest';
import { createServer, ORIGIN } from './support.ts';

const ALLOWED = [
  ['/livez', 'GET, HEAD, OPTIONS'],
  ['/robots.txt', 'GET, HEAD, OPTIONS'],
  ['/problems/not-found', 'GET, HEAD, OPTIONS'],
  ['/docs', 'GET, HEAD, OPTIONS'],
  ['/trpc/article.list', 'GET, HEAD, OPTIONS'],
  ['/trpc/article.create', 'OPTIONS, POST'],
  ['/trpc/article.list,tag.list', 'GET, HEAD, OPTIONS, POST'],
  ['/api/v1/tags', 'GET, HEAD, OPTIONS'],
] as const;

describe.each(ALLOWED)('%s', (url, allow) => {
  test('refuses PATCH with 405 and says what it allows', async () => {
    await using t = await createServer();

    const response = await t.app.inject({ method: 'PATCH', url, headers: { origin: ORIGIN } });

    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe(allow);
    expect(response.body).toContain('"METHOD_NOT_SUPPORTED"');
  });

  test('answers OPTIONS with 204 and what it allows', async () => {
    await using t = await createServer();

    const response = await t.app.inject({ method: 'OPTIONS', url });

    expect(response.statusCode).toBe(204);
    expect(response.headers.allow).toBe(allow);
  });
});

test('a query that is sent as a mutation is told the right method', async () => {
  await using t = await createServer();

  const response = await t.post('/trpc/tag.list');

  expect(response.statusCode).toBe(405);
  expect(response.headers.allow).toBe('GET, HEAD, OPTIONS');
});

test.each(['/api/v1/articles', '/livez', '/trpc/tag.list', '/nowhere'])(
  'a method that no address has is 501 at %s, which allows nothing that is not there',
  async (url) => {
    await using t = await createServer();

    const response = await t.app.inject({
      method: 'PROPFIND' as 'GET',
      url,
      headers: { origin: ORIGIN },
    });

    expect(response.statusCode).toBe(501);
    expect(response.headers.allow).toBeUndefined();
    expect(response.body).toContain('"NOT_IMPLEMENTED"');
  },
);

test('a path that does not exist has no methods either', async () => {
  await using t = await createServer();

  const response = await t.app.inject({ method: 'OPTIONS', url: '/nowhere' });

  expect(response.statusCode).toBe(404);
});
