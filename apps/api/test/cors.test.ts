import { describe, expect, test } from 'vitest';
import { createServer, ORIGIN } from './support.ts';

const LISTED = 'https://app.example.com';
const settings = { corsOrigins: [LISTED] };
const ARTICLE = { title: 'T', body: 'B' };

const preflight = (url: string, method: string, origin = LISTED) => ({
  method: 'OPTIONS' as const,
  url,
  headers: { origin, 'access-control-request-method': method },
});

describe('CSR-4: without a list', () => {
  test('nobody is let in, and OPTIONS says what is allowed', async () => {
    await using t = await createServer();

    const read = await t.app.inject({ url: '/api/v1/tags', headers: { origin: LISTED } });
    const options = await t.app.inject(preflight('/api/v1/tags', 'GET'));

    const names = [...Object.keys(read.headers), ...Object.keys(options.headers)];
    expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(options.statusCode).toBe(204);
    expect(options.headers.allow).toBe('GET, HEAD, OPTIONS');
  });
});

describe('CSR-4: a listed origin', () => {
  test.each([
    '/api/v1/tags',
    '/api/v1/articles/missing',
    '/api/v1/nowhere',
    '/trpc/tag.list',
    '/trpc/no.such',
    '/livez',
    '/nowhere',
  ])('may read %s, headers included', async (url) => {
    await using t = await createServer({ settings });

    const { headers } = await t.app.inject({ url, headers: { origin: LISTED } });

    expect(headers['access-control-allow-origin']).toBe(LISTED);
    expect(headers['access-control-allow-credentials']).toBe('true');
    expect(headers['access-control-expose-headers']).toMatch(/\bETag\b.*\bX-Request-Id\b/);
    expect(String(headers.vary).toLowerCase()).toMatch(/\borigin\b/);
  });

  test.each([
    ['/api/v1/articles', 'POST', 'GET, HEAD, OPTIONS, POST'],
    ['/api/v1/articles/any', 'PATCH', 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'],
    ['/trpc/article.create', 'POST', 'OPTIONS, POST'],
    ['/livez', 'GET', 'GET, HEAD, OPTIONS'],
  ])('is told by the preflight of %s which methods there are', async (url, method, methods) => {
    await using t = await createServer({ settings });

    const response = await t.app.inject(preflight(url, method));

    expect(response.statusCode).toBe(204);
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': LISTED,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': expect.stringMatching(
        /Content-Type.*Idempotency-Key.*If-Match/,
      ),
      'access-control-max-age': '600',
    });
  });

  test('may change things: who lists it trusts it as their own', async () => {
    await using t = await createServer({ settings });
    const cookie = await t.register('ada');

    const write = await t.app.inject({
      method: 'POST',
      url: '/api/v1/articles',
      payload: ARTICLE,
      headers: { cookie, origin: LISTED, 'sec-fetch-site': 'same-site' },
    });

    expect(write.statusCode).toBe(201);
  });

  test('meets no preflight where there is nothing', async () => {
    await using t = await createServer({ settings });

    expect((await t.app.inject(preflight('/nowhere', 'GET'))).statusCode).toBe(404);
  });
});

describe.each([
  'https://elsewhere.example',
  'null',
  `${LISTED}.elsewhere.example`,
  `${LISTED}:8443`,
  'http://app.example.com',
  'https://APP.example.com',
])('CSR-4: the origin %s, which is not listed,', (origin) => {
  test('reads nothing, and caches can tell', async () => {
    await using t = await createServer({ settings });

    const { headers } = await t.app.inject({ url: '/api/v1/tags', headers: { origin } });

    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers.vary).toContain('Origin');
  });

  test('gets no leave to write, and its writes are refused', async () => {
    await using t = await createServer({ settings });
    const cookie = await t.register('ada');

    const asked = await t.app.inject(preflight('/api/v1/articles', 'POST', origin));
    const write = await t.app.inject({
      method: 'POST',
      url: '/api/v1/articles',
      payload: ARTICLE,
      headers: { cookie, origin, 'sec-fetch-site': 'cross-site' },
    });

    expect(asked.headers).not.toHaveProperty('access-control-allow-origin');
    expect(write.json()).toMatchObject({ code: 'CROSS_SITE_REQUEST' });
  });
});

test('an answer to nobody in particular says that it depends on the origin', async () => {
  await using t = await createServer({ settings });

  for (const url of ['/api/v1/articles', '/trpc/tag.list', '/problems']) {
    const { headers } = await t.app.inject(url);
    expect(headers.vary).toMatch(/origin/i);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  }
});

test('this origin itself needs no list', async () => {
  await using t = await createServer({ settings });

  const response = await t.post(
    '/api/v1/session',
    { email: 'a@b.c', password: 'x' },
    { origin: ORIGIN },
  );

  expect(response.statusCode).not.toBe(403);
});
