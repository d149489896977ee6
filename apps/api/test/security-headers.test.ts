import { describe, expect, test } from 'vitest';
import { createServer, visit } from './support.ts';

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

describe('CSR-4: the security headers', () => {
  test.each([
    '/livez',
    '/api/v1/tags',
    '/api/v1/nowhere',
    '/api/v1/me',
    '/api/v1/articles?limit=x',
    '/trpc/tag.list',
    '/trpc/nowhere.at-all',
    '/nowhere',
    '/docs',
    '/openapi.json',
    '/outbox',
    '/problems/validation',
    '/.well-known/jwks.json',
    '/oauth/authorize?client_id=unknown',
    '/%zz',
  ])('are in the response of %s, which no page may frame', async (url) => {
    await using t = await createServer();

    const { headers } = await t.app.inject(url);

    expect(headers).toMatchObject(ALWAYS);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test('let an answer for programs run and load nothing', async () => {
    await using t = await createServer();

    const { headers } = await t.app.inject('/api/v1/tags');

    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  test('let an error page use its own style and nothing else', async () => {
    await using t = await createServer();

    const { headers, body } = await t.app.inject(visit('/nowhere.html'));

    expect(headers['content-security-policy']).toMatch(/style-src 'sha256-[\w+/]{43}='/);
    expect(headers['content-security-policy']).not.toContain('script-src');
    expect(body).not.toContain('<script');
  });

  test('ask for https on an https origin only', async () => {
    await using secure = await createServer({ settings: { publicOrigin: 'https://duet.example' } });
    await using plain = await createServer();

    const [overHttps, overHttp] = [
      await secure.app.inject('/livez'),
      await plain.app.inject('/livez'),
    ];

    expect(overHttps.headers['strict-transport-security']).toBe(
      'max-age=31536000; includeSubDomains',
    );
    expect(overHttp.headers).not.toHaveProperty('strict-transport-security');
  });

  test('share nothing with other origins', async () => {
    await using t = await createServer();

    const { headers } = await t.app.inject({
      url: '/api/v1/tags',
      headers: { origin: 'https://elsewhere.example' },
    });

    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});
