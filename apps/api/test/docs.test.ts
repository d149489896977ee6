import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { createDocument } from '@duet/api/document';
import { describe, expect, test } from 'vitest';
import { createServer, ORIGIN } from './support.ts';

describe('the OpenAPI document', () => {
  test('is committed as it is served: run docs:build after changing the API', async () => {
    const committed = await readFile(
      new URL('../../../docs/openapi.json', import.meta.url),
      'utf8',
    );

    const document = await createDocument();

    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(document)));
  });
});

describe('GET /openapi.json', () => {
  test('describes the REST face where it is', async () => {
    await using t = await createServer({ settings: { publicOrigin: 'https://duet.example' } });

    const response = await t.app.inject('/openapi.json');

    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.json()).toMatchObject({
      openapi: expect.stringMatching(/^3\.1/),
      servers: [{ url: 'https://duet.example/api/v1' }],
    });
    const { paths, components } = response.json();
    expect(paths['/me'].get.security).toContainEqual({ session: [] });
    expect(components.securitySchemes.session).toMatchObject({ in: 'cookie', name: '__Host-duet' });
  });
});

describe('GET /docs', () => {
  test('loads its script from this server, and the document beside it', async () => {
    await using t = await createServer();

    const { statusCode, headers, body } = await t.app.inject('/docs');

    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect([...body.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, url]) => url)).toEqual([
      '/docs/scalar.js',
    ]);
    expect(body).toContain('"url": "/openapi.json"');
    expect(body).toContain('"url": "/api/v1"');
    expect(body).not.toMatch(/https?:\/\//);
  });

  test('has a policy under which nothing can come from elsewhere', async () => {
    await using t = await createServer();

    const { headers } = await t.app.inject('/docs');

    const sources = String(headers['content-security-policy'])
      .split('; ')
      .flatMap((directive) => directive.split(' ').slice(1));
    const local = /^('self'|'none'|'unsafe-inline'|'sha256-[\w+/]{43}='|data:|blob:)$/;
    expect(sources.filter((source) => !local.test(source))).toEqual([]);
    expect(String(headers['content-security-policy'])).toMatch(/script-src 'self' 'sha256-/);
  });

  test('refuses other methods in the words of the server', async () => {
    await using t = await createServer();

    const response = await t.app.inject({
      method: 'POST',
      url: '/openapi.json',
      headers: { origin: ORIGIN },
    });

    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('GET, HEAD, OPTIONS');
  });

  test.each([
    ['/docs/scalar.js', 'text/javascript; charset=utf-8'],
    ['/openapi.json', 'application/json; charset=utf-8'],
  ])(
    'has %s compressed for those who can read that, and unchanged once they have it',
    async (url, type) => {
      await using t = await createServer();

      const plain = await t.app.inject(url);
      const small = await t.app.inject({ url, headers: { 'accept-encoding': 'gzip, br;q=0' } });
      const again = await t.app.inject({
        url,
        headers: { 'if-none-match': String(plain.headers.etag) },
      });

      expect(plain.headers['content-type']).toBe(type);
      expect(plain.rawPayload.length).toBeGreaterThan(small.rawPayload.length * 2);
      expect(small.headers['content-encoding']).toBe('gzip');
      expect(small.headers.etag).not.toBe(plain.headers.etag);
      expect(again.statusCode).toBe(304);
    },
  );

  test('has one address', async () => {
    await using t = await createServer();

    const response = await t.app.inject('/docs/');

    expect(response.headers.location).toBe('/docs');
  });
});

describe.each(['/openapi.json', '/docs', '/docs/scalar.js'])('GET %s', (url) => {
  test('has a strong tag for each coding, and is 304 to who has it', async () => {
    await using t = await createServer();
    const gzip = { 'accept-encoding': 'gzip' };

    const plain = await t.app.inject(url);
    const small = await t.app.inject({ url, headers: gzip });
    const again = await t.app.inject({
      url,
      headers: { ...gzip, 'if-none-match': `"other", ${small.headers.etag}` },
    });

    expect(plain.headers).toMatchObject({ etag: expect.stringMatching(/^"[\w-]+"$/) });
    expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(small.headers.etag).not.toBe(plain.headers.etag);
    expect(gunzipSync(small.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect(again.headers.etag).toBe(small.headers.etag);
  });

  test('is 412 when it is not what the client means', async () => {
    await using t = await createServer();

    const response = await t.app.inject({ url, headers: { 'if-match': '"other"' } });

    expect(response.statusCode).toBe(412);
  });
});
