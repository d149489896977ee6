import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { initTRPC } from '@trpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type RestMeta, route } from '../src/index.ts';
import { createToyApp, type ToyApp } from './support.ts';

const t = initTRPC.meta<RestMeta>().create();
const Page = z.object({ text: z.string(), version: z.int() });
const ChangePage = z.strictObject({
  text: z.string(),
  expectedVersion: z.union([z.int(), z.array(z.int())]).optional(),
});

const TEXT = 'a text that repeats itself, '.repeat(100);

/** A page of nearly 3 KB in version 1, a short one, a secret one, and events. */
function createPages(): Promise<ToyApp> {
  const page = { text: TEXT, version: 1 };
  const router = t.router({
    read: t.procedure
      .meta(route('GET /page', 'Read it'))
      .output(Page)
      .query(() => page),
    change: t.procedure
      .meta(route('PATCH /page', 'Change it'))
      .input(ChangePage)
      .output(Page)
      .mutation(({ input: { text, expectedVersion } }) => {
        if (expectedVersion !== 1) throw new Error(`Expected ${expectedVersion}`);
        return { text, version: 2 };
      }),
    sized: t.procedure
      .meta(route('GET /sized/{length}', 'As many characters, with the quotes'))
      .input(z.object({ length: z.int() }))
      .output(z.string())
      .query(({ input: { length } }) => 'x'.repeat(length - 2)),
    secret: t.procedure
      .meta(route('GET /secret', 'Long, and nobody may keep it', { cache: 'no-store' }))
      .output(Page)
      .query(() => page),
    events: t.procedure.meta(route('GET /events', 'Long events')).subscription(async function* () {
      yield TEXT;
    }),
  });
  return createToyApp({ router, createContext: () => ({}) });
}

const accepting = (codings: string) => ({ 'accept-encoding': codings });

const get = (app: ToyApp, url: string, headers: Record<string, string>) =>
  app.inject({ url: `/api${url}`, headers });

const PLAIN = JSON.stringify({ text: TEXT, version: 1 });

test.each([
  ['gzip', 'gzip', gunzipSync],
  ['br', 'br', brotliDecompressSync],
  ['zstd', 'zstd', zstdDecompressSync],
  ['gzip, deflate, br, zstd', 'zstd', zstdDecompressSync],
  ['gzip, br', 'br', brotliDecompressSync],
  ['br;q=0.2, gzip;q=0.9', 'gzip', gunzipSync],
  ['GZIP;q=1.0, br;q=0', 'gzip', gunzipSync],
  ['*', 'zstd', zstdDecompressSync],
  ['*, zstd;q=0', 'br', brotliDecompressSync],
] as const)('Accept-Encoding: %s gets %s', async (accept, coding, decode) => {
  await using app = await createPages();
  const response = await get(app, '/page', accepting(accept));

  expect(response.headers).toMatchObject({
    'content-encoding': coding,
    'content-length': String(response.rawPayload.length),
    vary: 'Cookie, Authorization, Accept, Accept-Encoding',
  });
  expect(response.rawPayload.length).toBeLessThan(200);
  expect(decode(response.rawPayload).toString()).toBe(PLAIN);
});

test.each(['', 'identity', 'gzip;q=0', 'deflate', 'gzip;q=0.5, identity', '*;q=0'])(
  'Accept-Encoding: %s gets the body as it is',
  async (accept) => {
    await using app = await createPages();
    const response = await get(app, '/page', accepting(accept));

    expect(response.headers).not.toHaveProperty('content-encoding');
    expect(response.headers.vary).toBe('Cookie, Authorization, Accept, Accept-Encoding');
    expect(response.body).toBe(PLAIN);
  },
);

test('without Accept-Encoding, the body is as it is', async () => {
  await using app = await createPages();
  const response = await app.inject('/api/page');

  expect(response.headers).not.toHaveProperty('content-encoding');
  expect(response.body).toBe(PLAIN);
});

test.each([
  [1024, undefined],
  [1025, 'gzip'],
])('a body of %i bytes has the coding %s', async (length, coding) => {
  await using app = await createPages();
  const response = await get(app, `/sized/${length}`, accepting('gzip'));

  expect(response.headers['content-encoding']).toBe(coding);
});

test('what nobody may store is as long as it is, so that its length tells nothing', async () => {
  await using app = await createPages();
  const response = await get(app, '/secret', accepting('gzip'));

  expect(response.headers).not.toHaveProperty('content-encoding');
  expect(response.body).toBe(PLAIN);
});

test('events are sent as they come', async () => {
  await using app = await createPages();
  const response = await get(app, '/events', accepting('gzip'));

  expect(response.headers).not.toHaveProperty('content-encoding');
  expect(response.body).toContain(TEXT);
});

test('HEAD has the headers of GET, and leaves out the length', async () => {
  await using app = await createPages();
  const read = await get(app, '/page', accepting('gzip'));
  const head = await app.inject({
    method: 'HEAD',
    url: '/api/page',
    headers: { 'accept-encoding': 'gzip' },
  });

  const { 'content-length': _, date, ...headers } = read.headers;
  expect(head.headers).toMatchObject(headers);
  expect(head.headers).not.toHaveProperty('content-length');
  expect(head.body).toBe('');
});

test('each coding has its own strong tag (RFC 9110 section 8.8.3.3)', async () => {
  await using app = await createPages();
  const codings = ['identity', 'gzip', 'br', 'zstd'];
  const tags = await Promise.all(
    codings.map(async (coding) => (await get(app, '/page', accepting(coding))).headers.etag),
  );

  expect(new Set(tags).size).toBe(4);
  expect(tags[0]).toMatch(/^"1:[\w-]{16}"$/);
  expect(tags[1]).toBe(tags[0]?.replace(/"$/, '-gzip"'));
});

test('304 is for the coding that the request would get, with the headers of its 200', async () => {
  await using app = await createPages();
  const {
    etag,
    vary,
    'cache-control': cacheControl,
  } = (await get(app, '/page', accepting('gzip'))).headers;
  const tag = String(etag);
  const same = await get(app, '/page', { ...accepting('gzip'), 'if-none-match': tag });
  const other = await get(app, '/page', { ...accepting('identity'), 'if-none-match': tag });

  expect(same).toMatchObject({ statusCode: 304, body: '' });
  expect(same.headers).toMatchObject({ etag, vary, 'cache-control': cacheControl });
  expect(same.headers).not.toHaveProperty('content-encoding');
  expect(other.statusCode).toBe(200);
});

test.each(['gzip', 'br', 'zstd'])(
  'the version in a %s tag survives in If-Match',
  async (coding) => {
    await using app = await createPages();
    const { etag } = (await get(app, '/page', accepting(coding))).headers;
    const headers = { 'if-match': String(etag) };
    const payload = { text: 'new' };
    const response = await app.inject({ method: 'PATCH', url: '/api/page', headers, payload });

    expect(response.json()).toEqual({ text: 'new', version: 2 });
  },
);

test('a changed body that is long is shortened too', async () => {
  await using app = await createPages();
  const headers = { 'accept-encoding': 'gzip' };
  const payload = { text: TEXT, expectedVersion: 1 };
  const response = await app.inject({ method: 'PATCH', url: '/api/page', headers, payload });

  expect(response.headers['content-encoding']).toBe('gzip');
  expect(response.headers.etag).toMatch(/^"2:[\w-]{16}-gzip"$/);
});

test('a client on a socket reads what was shortened', async () => {
  await using app = await createPages();
  const origin = await app.listen({ port: 0 });
  const response = await fetch(`${origin}/api/page`);

  expect(response.headers.get('content-encoding')).not.toBeNull();
  expect(await response.json()).toEqual({ text: TEXT, version: 1 });
});
