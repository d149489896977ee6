import { createApp } from '@duet/api';
import { createTestDatabase } from '@duet/db/testing';
import { describe, expect, test } from 'vitest';
import { createServer, withoutContexts } from './support.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

describe('X-Request-Id', () => {
  test.each(['/livez', '/api/v1/tags', '/trpc/tag.list', '/nowhere', '/docs', '/%'])(
    'is in the response of %s',
    async (url) => {
      await using t = await createServer();

      const response = await t.app.inject(url);

      expect(response.headers['x-request-id']).toMatch(UUID);
    },
  );

  test('repeats a well-formed one', async () => {
    await using t = await createServer();

    const response = await t.app.inject({
      url: '/livez',
      headers: { 'x-request-id': 'build-7:42' },
    });

    expect(response.headers['x-request-id']).toBe('build-7:42');
  });

  test.each(['', 'a b', 'x'.repeat(129), 'é', '"><script>', 'a,b'])(
    'replaces %j, which is not well-formed',
    async (given) => {
      await using t = await createServer();

      const response = await t.app.inject({ url: '/livez', headers: { 'x-request-id': given } });

      expect(response.headers['x-request-id']).toMatch(UUID);
    },
  );

  test('is in the problem of a failed REST request', async () => {
    await using t = await createServer();

    const response = await t.app.inject({
      url: '/api/v1/articles/missing',
      headers: { 'x-request-id': 'find-me' },
    });

    expect(response.json()).toMatchObject({ status: 404, requestId: 'find-me' });
  });

  test('is in the error of a failed RPC call, whether the router or the server refused it', async () => {
    await using t = await createServer();
    const headers = { 'x-request-id': 'find-me' };
    const input = encodeURIComponent('{"slug":"missing"}');

    const failed = await t.app.inject({ url: `/trpc/article.bySlug?input=${input}`, headers });
    const refused = await t.app.inject({ method: 'POST', url: '/trpc/session.delete', headers });

    expect(failed.json().error.data).toMatchObject({ code: 'NOT_FOUND', requestId: 'find-me' });
    expect(refused.json().error.data).toMatchObject({
      code: 'CROSS_SITE_REQUEST',
      requestId: 'find-me',
    });
  });

  test('is in the error of a call that failed before it had a context', async () => {
    await using database = await createTestDatabase();
    const settings = { appSecret: 'a'.repeat(32) };
    await using app = await createApp({
      database: withoutContexts(database, new Error('no context')),
      settings,
    });
    const headers = { 'x-request-id': 'find-me' };

    const single = await app.inject({ url: '/trpc/tag.list', headers });
    const batch = await app.inject({ url: '/trpc/tag.list,tag.list?batch=1', headers });
    const tooMany = await app.inject({
      url: `/trpc/${Array(20).fill('tag.list').join()}?batch=1`,
      headers,
    });

    const told = [single.json(), batch.json(), tooMany.json()].flat();
    expect(told.map(({ error }) => error.data.requestId)).toEqual(told.map(() => 'find-me'));
  });

  test('tells one request from another', async () => {
    await using t = await createServer();

    const responses = await Promise.all([t.app.inject('/livez'), t.app.inject('/livez')]);

    expect(new Set(responses.map(({ headers }) => headers['x-request-id'])).size).toBe(2);
  });
});
