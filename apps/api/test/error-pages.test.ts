import { createApp } from '@duet/api';
import { createTestDatabase } from '@duet/db/testing';
import { describe, expect, test } from 'vitest';
import { createServer, visit } from './support.ts';

describe('an error outside the API', () => {
  test('is a page to a browser', async () => {
    await using t = await createServer();

    const response = await t.app.inject(visit('/nowhere.html'));

    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.body).toContain('<html lang="en">');
    expect(response.body).toContain('<h1>This page does not exist</h1>');
    expect(response.body).toContain('color-scheme: light dark');
    expect(response.body).toContain('name="viewport"');
  });

  test.each([
    'application/json, text/html;q=0.5',
    'text/html;q=0, */*',
    'application/problem+json',
    '*/*',
  ])('is a problem to who accepts %s', async (accept) => {
    await using t = await createServer();

    const response = await t.app.inject({ url: '/nowhere', headers: { accept } });

    expect(response.headers['content-type']).toContain('application/problem+json');
  });

  test('is a problem to a program', async () => {
    await using t = await createServer();

    const response = await t.app.inject('/nowhere');

    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
      detail: 'There is no GET /nowhere',
      instance: '/nowhere',
    });
  });

  test('that is a wrong method says so on a page', async () => {
    await using t = await createServer();

    const response = await t.app.inject({ ...visit('/livez'), method: 'POST' });

    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('GET, HEAD, OPTIONS');
    expect(response.body).toContain('<h1>This method is not supported here</h1>');
  });

  test('says nothing about its cause, but names the request', async () => {
    await using database = await createTestDatabase();
    const isReady = () => Promise.reject(new Error('canary'));
    await using app = await createApp({ database: { ...database, isReady } });

    const page = await app.inject({
      ...visit('/readyz'),
      headers: { ...visit('/').headers, 'x-request-id': 'find-me' },
    });

    expect(page.statusCode).toBe(500);
    expect(page.body).toContain('find-me');
    expect(page.body).not.toContain('canary');
  });

  test('that Fastify finds in the URL is a problem too', async () => {
    await using t = await createServer();

    const response = await t.app.inject('/%E0%A4%A');

    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });

  test('shows what was asked for as text', async () => {
    await using t = await createServer();

    const { body } = await t.app.inject(visit('/<script>alert(1)</script>.html'));

    expect(body).not.toContain('<script>');
  });
});

describe('an error inside the API', () => {
  test.each(['/api/v1/nowhere', '/api/v1/articles/missing', '/api/nowhere', '/trpc/no/where'])(
    'at %s is a problem even to a browser',
    async (url) => {
      await using t = await createServer();

      const response = await t.app.inject(visit(url));

      expect(response.statusCode).toBe(404);
      expect(response.headers['content-type']).toContain('application/problem+json');
    },
  );
});
