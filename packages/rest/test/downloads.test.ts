import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { initTRPC, TRPCError } from '@trpc/server';
import fastify from 'fastify';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import {
  createOpenApiDocument,
  Download,
  type DownloadOptions,
  download,
  type RestMeta,
  route,
  trpcRest,
} from '../src/index.ts';

const trpc = initTRPC.meta<RestMeta>().create();

const CONTENT = Buffer.from('0123456789');
const SHA256 = createHash('sha256').update(CONTENT).digest('hex');
const ETAG = `"${SHA256}"`;
const LAST_MODIFIED = 'Sat, 21 Nov 2020 08:00:00 GMT';

function createFileRouter(options: Partial<DownloadOptions> = {}) {
  return trpc.router({
    byName: trpc.procedure
      .meta(route('GET /files/{name}', 'Get a file'))
      .input(z.strictObject({ name: z.string() }))
      .output(download(['image/png', 'image/gif']))
      .query(
        ({ input: { name } }) =>
          new Download({
            url: `/api/files/${name}`,
            name,
            type: 'image/png',
            size: CONTENT.length,
            sha256: SHA256,
            lastModified: new Date('2020-11-21T08:00:00.700Z'),
            open: ({ start, end } = { start: 0, end: 9 }) =>
              Readable.from([CONTENT.subarray(start, end + 1)]),
            ...options,
          }),
      ),
  });
}

async function createApp(options: Partial<DownloadOptions> = {}) {
  const app = fastify();
  const router = createFileRouter(options);
  await app.register(trpcRest, { prefix: '/api', router, createContext: () => ({}) });
  return {
    app,
    fetch: (headers: Record<string, string> = {}) =>
      app.inject({ url: '/api/files/a.png', headers }),
    [Symbol.asyncDispose]: () => app.close(),
  };
}

describe('a download', () => {
  test('is its bytes, and all that a client has to know of them', async () => {
    await using t = await createApp();

    const { statusCode, headers, body } = await t.fetch();

    expect({ statusCode, body }).toEqual({ statusCode: 200, body: '0123456789' });
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': '10',
      'content-disposition': 'attachment; filename=a.png',
      'accept-ranges': 'bytes',
      etag: ETAG,
      'last-modified': LAST_MODIFIED,
      'cache-control': 'private, no-cache',
      vary: 'Cookie, Authorization',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    });
  });

  test('says to HEAD what it says to GET, without being opened', async () => {
    const open = vi.fn(() => Readable.from([]));
    await using t = await createApp({ open });

    const { statusCode, headers, body } = await t.app.inject({
      method: 'HEAD',
      url: '/api/files/a.png',
      headers: { range: 'bytes=0-1' },
    });

    expect({ statusCode, body }).toEqual({ statusCode: 200, body: '' });
    expect(headers).toMatchObject({ 'content-length': '10', etag: ETAG });
    expect(open).not.toHaveBeenCalled();
  });

  test('may be shown, under a name in any language', async () => {
    await using t = await createApp({ disposition: 'inline', name: 'Über "uns".png' });

    const { headers } = await t.fetch();

    expect(headers['content-disposition']).toBe(
      `inline; filename="?ber \\"uns\\".png"; filename*=UTF-8''%C3%9Cber%20%22uns%22.png`,
    );
  });

  test('may be kept by everybody, whoever asked for it', async () => {
    const cache = { public: true, maxAge: 60, immutable: true };
    await using t = await createApp({ cache });

    const { headers } = await t.fetch({ cookie: 'a=b' });

    expect(headers['cache-control']).toBe('public, max-age=60, immutable');
    expect(headers).not.toHaveProperty('vary');
  });

  test('that cannot be opened is a problem, with no word of the file', async () => {
    const open = () => Promise.reject(new TRPCError({ code: 'NOT_FOUND' }));
    await using t = await createApp({ open });

    const { statusCode, headers } = await t.fetch();

    expect(statusCode).toBe(404);
    expect(headers['content-type']).toMatch('application/problem+json');
    for (const name of ['etag', 'content-disposition', 'accept-ranges', 'last-modified']) {
      expect(headers).not.toHaveProperty(name);
    }
  });

  test('is closed when its reader goes away', async () => {
    const content = new Readable({ read: () => undefined });
    content.push('0');
    await using t = await createApp({ open: () => content });
    const url = new URL(await t.app.listen({ port: 0, host: '127.0.0.1' }));
    const socket = connect(Number(url.port), url.hostname);
    socket.write('GET /api/files/a.png HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');

    socket.destroy();

    await vi.waitFor(() => expect(content.destroyed).toBe(true));
  });

  test('in JSON is where to get it and what it is', async () => {
    const caller = trpc.createCallerFactory(createFileRouter())({});

    const file = await caller.byName({ name: 'a.png' });

    expect(JSON.parse(JSON.stringify(file))).toEqual({
      url: '/api/files/a.png',
      name: 'a.png',
      type: 'image/png',
      size: 10,
      sha256: SHA256,
    });
  });
});

describe('a condition', () => {
  test.each([
    ['If-None-Match', ETAG, 304],
    ['If-None-Match', `W/${ETAG}`, 304],
    ['If-None-Match', '"other"', 200],
    ['If-Modified-Since', LAST_MODIFIED, 304],
    ['If-Match', ETAG, 200],
    ['If-Match', '"other"', 412],
    ['If-Unmodified-Since', 'Fri, 20 Nov 2020 08:00:00 GMT', 412],
  ])('%s: %s is %i', async (name, value, status) => {
    await using t = await createApp();

    const { statusCode, body, headers } = await t.fetch({ [name]: value });

    expect(statusCode).toBe(status);
    if (status === 304) expect([body, headers.etag]).toEqual(['', ETAG]);
  });
});

describe('a range', () => {
  test.each([
    ['bytes=2-4', 'bytes 2-4/10', '234'],
    ['bytes=8-', 'bytes 8-9/10', '89'],
    ['bytes=-3', 'bytes 7-9/10', '789'],
    ['bytes=-30', 'bytes 0-9/10', '0123456789'],
    ['bytes=5-100', 'bytes 5-9/10', '56789'],
    ['bytes=0-0', 'bytes 0-0/10', '0'],
  ])('%s is %s', async (range, contentRange, part) => {
    await using t = await createApp();

    const { statusCode, headers, body } = await t.fetch({ range });

    expect({ statusCode, body }).toEqual({ statusCode: 206, body: part });
    expect(headers).toMatchObject({
      'content-range': contentRange,
      'content-length': String(part.length),
      etag: ETAG,
    });
  });

  test.each([
    'bytes=0-1,5-6',
    'bytes=0-1,2-3',
    'bytes=-',
    'lines=1-2',
    'bytes=b-a',
    'bytes=4-2',
    'nonsense',
    '',
  ])('%j is ignored', async (range) => {
    await using t = await createApp();

    const { statusCode, headers, body } = await t.fetch({ range });

    expect({ statusCode, body }).toEqual({ statusCode: 200, body: '0123456789' });
    expect(headers).not.toHaveProperty('content-range');
  });

  test.each(['bytes=10-', 'bytes=-0', 'bytes=100-200'])('%s is 416', async (range) => {
    await using t = await createApp();

    const { statusCode, headers, body } = await t.fetch({ range });

    expect(statusCode).toBe(416);
    expect(headers['content-range']).toBe('bytes */10');
    expect(JSON.parse(body)).toMatchObject({ code: 'RANGE_NOT_SATISFIABLE', status: 416 });
  });

  test.each([
    [ETAG, 206],
    [`W/${ETAG}`, 200],
    ['"other"', 200],
    [LAST_MODIFIED, 206],
    ['Sat, 21 Nov 2020 08:00:01 GMT', 200],
  ])('on condition of %s is %i', async (condition, status) => {
    await using t = await createApp();

    const { statusCode } = await t.fetch({ range: 'bytes=0-1', 'if-range': condition });

    expect(statusCode).toBe(status);
  });

  test('comes after the conditions', async () => {
    await using t = await createApp();

    const { statusCode } = await t.fetch({ range: 'bytes=100-', 'if-none-match': ETAG });

    expect(statusCode).toBe(304);
  });
});

test('the document has the bytes, their parts and their types', async () => {
  const document = await createOpenApiDocument(createFileRouter(), {
    title: 'Files',
    version: '1.0.0',
    baseUrl: '/api',
  });

  const operation = document.paths?.['/files/{name}']?.get;
  expect(Object.keys(operation?.responses ?? {})).toEqual(
    expect.arrayContaining(['200', '206', '304', '416']),
  );
  expect(operation?.responses?.['206']).toMatchObject({
    headers: { 'Content-Range': {}, 'Accept-Ranges': {}, ETag: {} },
    content: { 'image/png': {}, 'image/gif': {} },
  });
  expect(operation?.parameters).toEqual(
    expect.arrayContaining([expect.objectContaining({ in: 'header', name: 'Range' })]),
  );
});
