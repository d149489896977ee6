import { describe, expect, test } from 'vitest';
import { createServer, ORIGIN } from './support.ts';

const MUTATIONS = [
  ['REST', '/api/v1/session'],
  ['RPC', '/trpc/session.create'],
] as const;
const NOBODY = { email: 'nobody@example.com', password: 'not a real password' };

describe.each(MUTATIONS)('CSR-1 on %s: a request that changes something', (_face, url) => {
  test.each([
    ['says that it is of the same origin', { 'sec-fetch-site': 'same-origin' }],
    ['has no Sec-Fetch-Site and the origin of the server', { origin: ORIGIN }],
    ['says so, whatever its origin', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
  ])('passes when it %s', async (_name, headers) => {
    await using t = await createServer();

    const response = await t.app.inject({ method: 'POST', url, payload: NOBODY, headers });

    expect(response.statusCode).toBe(401);
  });

  test.each([
    ['comes from another site', { 'sec-fetch-site': 'cross-site' }],
    ['comes from a neighbouring subdomain', { 'sec-fetch-site': 'same-site' }],
    ['was typed into the address bar', { 'sec-fetch-site': 'none' }],
    ['only claims the right origin', { 'sec-fetch-site': 'cross-site', origin: ORIGIN }],
    ['has another host', { origin: 'http://elsewhere.example:3000' }],
    ['has another port', { origin: 'http://localhost:3001' }],
    ['has another scheme', { origin: 'https://localhost:3000' }],
    ['hides its origin', { origin: 'null' }],
    ['has an origin that only begins like ours', { origin: `${ORIGIN}.elsewhere.example` }],
    ['says nothing at all', {}],
  ])('is refused when it %s', async (_name, headers) => {
    await using t = await createServer();

    const response = await t.app.inject({ method: 'POST', url, payload: NOBODY, headers });

    expect(response.statusCode).toBe(403);
    expect(response.body).toContain('CROSS_SITE_REQUEST');
    expect(response.body).toContain(`-H 'Origin: ${ORIGIN}'`);
    expect(response.headers).not.toHaveProperty('set-cookie');
  });
});

describe('CSR-1', () => {
  test.each(['PUT', 'PATCH', 'DELETE'] as const)('holds for %s too', async (method) => {
    await using t = await createServer();
    const cookie = await t.register('ada');

    const response = await t.app.inject({
      method,
      url: '/api/v1/articles/any',
      headers: { cookie, 'sec-fetch-site': 'cross-site' },
    });

    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ code: 'CROSS_SITE_REQUEST' });
  });

  test('leaves reading alone', async () => {
    await using t = await createServer();

    const response = await t.app.inject({
      url: '/api/v1/tags',
      headers: { 'sec-fetch-site': 'cross-site' },
    });

    expect(response.statusCode).toBe(200);
  });

  test('a refused sign-out leaves the session alone', async () => {
    await using t = await createServer();
    const cookie = await t.register('ada');

    await t.app.inject({
      method: 'DELETE',
      url: '/api/v1/session',
      headers: { cookie, origin: 'https://elsewhere.example' },
    });

    const current = await t.app.inject({ url: '/api/v1/session', headers: { cookie } });
    expect(current.statusCode).toBe(200);
  });
});

describe('CSR-2: the RPC face takes JSON only', () => {
  test.each([
    ['application/x-www-form-urlencoded', 'a=1'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
    ],
    ['text/plain', '{}'],
    ['application/octet-stream', '{}'],
    ['application/jsonp', '{}'],
  ])('and refuses %s before the mutation runs', async (type, payload) => {
    await using t = await createServer();
    const cookie = await t.register('ada');

    const response = await t.app.inject({
      method: 'POST',
      url: '/trpc/session.delete',
      payload,
      headers: { cookie, origin: ORIGIN, 'content-type': type },
    });

    expect(response.statusCode).toBe(415);
    expect(response.json().error.data).toMatchObject({ code: 'UNSUPPORTED_MEDIA_TYPE' });
    const current = await t.app.inject({ url: '/api/v1/session', headers: { cookie } });
    expect(current.statusCode).toBe(200);
  });
});
