import { readProcedures } from '@duet/procedure';
import { appRouter } from '@duet/router';
import { createTestApp, toRestRequest } from '@duet/testing';
import { describe, expect, test } from 'vitest';
import { createServer, PASSWORD } from './support.ts';

const procedures = (await readProcedures(appRouter)).filter(({ type }) => type !== 'subscription');

const PRIVATE = 'private, no-cache';
const SHARED = 'public, max-age=0, s-maxage=10';

describe('RFC 9111 section 5.2.2: Cache-Control', () => {
  test.each(procedures.map((procedure) => [procedure.path, procedure] as const))(
    'is in the answers of %s, and never public to who signed in',
    async (_, procedure) => {
      await using t = await createTestApp();
      const ada = await t.member('ada');
      const { path, init } = toRestRequest(procedure);

      for (const caller of [t.stranger, ada]) {
        const { status, headers } = await caller.rest(path, init);
        const cacheControl = headers.get('cache-control');
        if (status >= 400) expect(cacheControl).toBe('no-store');
        expect(cacheControl).not.toBeNull();
        if (caller === ada) expect(cacheControl).not.toContain('public');
      }
    },
  );

  test('lets shared caches keep what strangers read, for a moment', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const { slug } = await ada.rpc.article.create.mutate({ title: 'Public', body: 'Text' });
    await ada.rpc.article.publish.mutate({ slug });

    for (const path of ['/articles', '/articles/public', '/tags']) {
      const [toStranger, toAda] = [await t.stranger.rest(path), await ada.rest(path)];

      expect(toStranger.headers.get('cache-control')).toBe(SHARED);
      expect(toAda.headers.get('cache-control')).toBe(PRIVATE);
      expect(toStranger.headers.get('vary')).toContain('Cookie');
    }
  });

  test('keeps a new session out of every cache', async () => {
    await using t = await createServer();
    const credentials = { email: 'eve@example.com', password: PASSWORD };

    await t.register('eve');
    const { statusCode, cookies, headers } = await t.post('/api/v1/session', credentials);

    expect([statusCode, cookies.length]).toEqual([201, 1]);
    expect(headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['GET', '/trpc/tag.list', {}],
    ['GET', '/trpc/user.me', {}],
    ['GET', '/trpc/no.such', {}],
    ['POST', '/trpc/article.create', {}],
    ['POST', '/trpc/article.create', { 'content-type': 'text/plain' }],
  ] as const)('of %s %s is private, no-store', async (method, url, headers) => {
    await using t = await createServer();

    const fromElsewhere = await t.app.inject({ method, url, headers, payload: '{}' });
    const fromHere = await t.app.inject({
      method,
      url,
      headers: { origin: 'http://localhost:3000', ...headers },
      payload: '{}',
    });

    expect(fromElsewhere.headers['cache-control']).toBe('private, no-store');
    expect(fromHere.headers['cache-control']).toBe('private, no-store');
  });

  test.each([
    ['/', 'Accept'],
    ['/api/v1', 'Cookie, Authorization, Accept, Accept-Encoding'],
    ['/api/v1/client.js', 'Accept-Encoding'],
    ['/api/v1/client.d.ts', 'Accept-Encoding'],
    ['/docs', 'Accept-Encoding'],
    ['/docs/', undefined],
    ['/docs/scalar.js', 'Accept-Encoding'],
    ['/favicon.ico', undefined],
    ['/livez', undefined],
    ['/openapi.json', 'Accept-Encoding'],
    ['/problems', 'Accept'],
    ['/problems/validation', 'Accept'],
    ['/readyz', undefined],
    ['/robots.txt', undefined],
  ])('is in the answer of %s, and Vary is %s', async (url, vary) => {
    // Whether somebody has built the console decides nothing here.
    await using t = await createServer({ settings: { consoleDirectory: '/nowhere' } });

    const { headers } = await t.app.inject(url);

    expect(headers['cache-control']).toBeDefined();
    expect(headers.vary).toBe(vary);
  });

  test.each(['/api/v1/nowhere', '/api/v1/%', '/nowhere'])(
    'of %s, a failure, is no-store',
    async (url) => {
      await using t = await createServer();

      const response = await t.app.inject(url);

      expect(response.headers['cache-control']).toBe('no-store');
    },
  );
});

test('RFC 9110 section 12.5.5: Vary never names Origin, which no answer depends on', async () => {
  await using t = await createServer();

  const { headers } = await t.app.inject({
    url: '/api/v1/tags',
    headers: { origin: 'https://x.example' },
  });

  expect(headers.vary).not.toContain('Origin');
});
