import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyServerOptions } from 'fastify';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type TrpcRestOptions, trpcRest } from '../src/index.ts';
import { createPhotoRouter, PNG } from './photo-router.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forms-test-'));
  vi.stubEnv('TMPDIR', folder);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

interface Options {
  onUpload?: () => Promise<void>;
  uploads?: TrpcRestOptions['uploads'];
  server?: FastifyServerOptions;
}

async function listen({ onUpload, uploads, server }: Options = {}) {
  const app = fastify({ forceCloseConnections: true, ...server });
  await app.register(trpcRest, {
    prefix: '/api',
    router: createPhotoRouter(onUpload && { onUpload }),
    createContext: () => ({}),
    ...(uploads && { uploads }),
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    port: Number(new URL(url).port),
    post: (
      path: string,
      body: NonNullable<RequestInit['body']>,
      headers: Record<string, string> = {},
    ) => fetch(`${url}/api${path}`, { method: 'POST', body, headers }),
    [Symbol.asyncDispose]: () => app.close(),
  };
}

function formOf(
  fields: Record<string, string | Blob | (string | Blob)[]>,
  name?: string,
): FormData {
  const form = new FormData();
  for (const [field, values] of Object.entries(fields)) {
    for (const value of [values].flat()) {
      if (typeof value === 'string') form.append(field, value);
      else form.append(field, value, name);
    }
  }
  return form;
}

const png = (name = 'dot.png', type = 'image/png') => new File([PNG], name, { type });
const ADD = '/albums/summer/photos';

describe('a form', () => {
  test('becomes the input of its procedure, with the path and converted text', async () => {
    await using t = await listen();

    const response = await t.post(ADD, formOf({ image: png(), stars: '5' }));

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      album: 'summer',
      name: 'dot.png',
      type: 'image/png',
      size: PNG.length,
      text: 'PNG',
      stars: 5,
    });
  });

  test('may have many files in one field', async () => {
    await using t = await listen();

    const one = await t.post('/photos', formOf({ images: [png()] }));
    const two = await t.post('/photos', formOf({ images: [png(), png()] }));

    expect(await one.json()).toEqual([PNG.length]);
    expect(await two.json()).toEqual([PNG.length, PNG.length]);
  });

  test('leaves nothing on the disk', async () => {
    let during: string[] = [];
    await using t = await listen({
      onUpload: async () => {
        during = await readdir(folder);
      },
    });

    await t.post(ADD, formOf({ image: png() }));

    expect(during).toHaveLength(1);
    await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]));
  });

  test('leaves nothing on the disk when the procedure fails', async () => {
    await using t = await listen({ onUpload: () => Promise.reject(new Error('no room')) });

    const response = await t.post(ADD, formOf({ image: png() }));

    expect(response.status).toBe(500);
    await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]));
  });
});

describe('the type of a file', () => {
  test('is what its bytes say, whatever it is called', async () => {
    await using t = await listen();

    const response = await t.post(ADD, formOf({ image: png('notes.txt', 'text/plain') }));

    expect(await response.json()).toMatchObject({ type: 'image/png', name: 'notes.txt' });
  });

  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['nothing known', 'plain text'],
    ['nothing at all', ''],
  ])('is not that of an image when it holds %s', async (_, content) => {
    await using t = await listen();
    const image = new File([content], 'dot.png', { type: 'image/png' });

    const response = await t.post(ADD, formOf({ image }));

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'VALIDATION',
      errors: expect.arrayContaining([expect.objectContaining({ in: 'body', path: ['image'] })]),
    });
  });
});

describe('the name of a file', () => {
  test.each([
    ['ünïcode 🎵.png', 'ünïcode 🎵.png'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ada\\dot.png', 'dot.png'],
    ['a"b.png', 'a"b.png'],
    ['\u202egnp.exe', 'gnp.exe'],
  ])('%j is %j', async (given, kept) => {
    await using t = await listen();

    const response = await t.post(ADD, formOf({ image: new Blob([PNG]) }, given));

    expect(await response.json()).toMatchObject({ name: kept });
  });
});

describe('is refused with VALIDATION', () => {
  test.each([
    ['a missing file', { stars: '5' }, ['image']],
    ['text in place of a file', { image: 'dot.png' }, ['image']],
    ['a file in place of text', { image: png(), stars: png() }, ['stars']],
    ['two files in place of one', { image: [png(), png()] }, ['image']],
    [
      'a second file, which is not kept, whatever its size',
      { image: [png(), new Blob([PNG, Buffer.alloc(100_000)])] },
      ['image'],
    ],
    ['a file that nobody asked for', { image: png(), other: png() }, ['other']],
    ['a field that nobody asked for', { image: png(), other: 'x' }, ['other']],
    ['a path that says something else', { image: png(), album: 'winter' }, ['album']],
  ])('%s', async (_, fields, path) => {
    await using t = await listen();

    const response = await t.post(ADD, formOf(fields));

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'VALIDATION', errors: [{ path }] });
    await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]));
  });
});

describe('is refused with 413', () => {
  const many = (count: number, value: string | File) =>
    formOf({ ...Object.fromEntries([...Array(count).keys()].map((n) => [`f${n}`, value])) });

  test.each([
    [
      'a file over what its schema allows',
      () => formOf({ image: new Blob([PNG, Buffer.alloc(100_000)]) }),
    ],
    ['too many files', () => many(11, png())],
    ['too many fields', () => many(101, 'x')],
    ['too long a text', () => formOf({ image: png(), stars: '5'.repeat(64 * 1024 + 1) })],
  ])('%s', async (_, form) => {
    await using t = await listen();

    const response = await t.post(ADD, form());

    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
    expect(await readdir(folder)).toEqual([]);
  });

  test('which names the field and the limit', async () => {
    await using t = await listen();
    const image = new Blob([PNG, Buffer.alloc(100_000)]);

    const response = await t.post(ADD, formOf({ image }));

    const message = 'This file is too large: at most 100000 bytes';
    expect(await response.json()).toMatchObject({ errors: [{ path: ['image'], message }] });
  });

  test('bytes without end before the first part', async () => {
    await using t = await listen();

    const response = await t.post(ADD, Buffer.alloc(20_000_000, 'x'), {
      'content-type': 'multipart/form-data; boundary=b',
    });

    expect(response.status).toBe(413);
  });
});

describe('is refused with 400', () => {
  const part = (head: string, text = 'x') => `--b\r\n${head}\r\n\r\n${text}\r\n--b--\r\n`;
  const NAMED = 'Content-Disposition: form-data; name=';

  test.each([
    ['no boundary', 'multipart/form-data', part(`${NAMED}"stars"`)],
    ['text that is no form', 'multipart/form-data; boundary=b', 'hello'],
    [
      'a form without its end',
      'multipart/form-data; boundary=b',
      `--b\r\n${NAMED}"image"; filename="a"\r\n\r\nPNG`,
    ],
    [
      'a text without its end',
      'multipart/form-data; boundary=b',
      `--b\r\n${NAMED}"stars"\r\n\r\n5`,
    ],
    ['the character NUL', 'multipart/form-data; boundary=b', part(`${NAMED}"stars"`, 'a\0b')],
    [
      'a key that reaches for a prototype',
      'multipart/form-data; boundary=b',
      part(`${NAMED}"__proto__"`),
    ],
    [
      'a part without a name',
      'multipart/form-data; boundary=b',
      part('Content-Disposition: form-data'),
    ],
  ])('%s', async (_, type, body) => {
    await using t = await listen();

    const response = await t.post(ADD, body, { 'content-type': type });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'PARSE_ERROR' });
    expect(await readdir(folder)).toEqual([]);
  });
});

test.each([
  ['before the name', `X-Filler: ${'x'.repeat(10_000)}\r\n`, '', 422],
  ['after the name', '', `X-Filler: ${'x'.repeat(10_000)}\r\n`, 200],
])('headers of a part over their limit, %s, are not read', async (...[, before, after, status]) => {
  await using t = await listen();
  const name = 'Content-Disposition: form-data; name="image"; filename="a.png"\r\n';
  const body = Buffer.concat([
    Buffer.from(`--b\r\n${before}${name}${after}\r\n`),
    PNG,
    Buffer.from('\r\n--b--\r\n'),
  ]);

  const response = await t.post(ADD, body, { 'content-type': 'multipart/form-data; boundary=b' });

  expect(response.status).toBe(status);
  await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]));
});

describe('media types', () => {
  test('are those of forms where a file is asked for, and the answer says so', async () => {
    await using t = await listen();

    const response = await t.post(ADD, '{}', { 'content-type': 'application/json' });

    expect(response.status).toBe(415);
    expect(response.headers.get('accept-post')).toBe('multipart/form-data');
  });

  test('are not those of forms where none is', async () => {
    await using t = await listen();

    const response = await fetch(`${t.url}/api/albums/summer`, {
      method: 'PUT',
      body: formOf({ name: 'winter' }),
    });

    expect(response.status).toBe(415);
    expect(response.headers.get('accept')).toBe('application/json');
  });

  test('do not matter where there is nothing', async () => {
    await using t = await listen();

    const response = await t.post('/nowhere', formOf({ image: png() }));

    expect(response.status).toBe(404);
  });
});

describe('a sender who', () => {
  const head = (length: number) =>
    `POST /api${ADD} HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${length}\r\n\r\n` +
    '--b\r\nContent-Disposition: form-data; name="image"; filename="a.png"\r\n\r\n';

  async function beginUpload(port: number) {
    const socket = connect(port, '127.0.0.1');
    socket.write(head(50_000));
    socket.write(PNG);
    await vi.waitFor(async () => expect(await readdir(folder)).toHaveLength(1));
    return socket;
  }

  test('goes away leaves nothing behind', async () => {
    await using t = await listen();
    const socket = await beginUpload(t.port);

    socket.destroy();

    await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]));
  });

  test('is too slow gets 408 and leaves nothing behind', async () => {
    const http = { requestTimeout: 300, headersTimeout: 300, connectionsCheckingInterval: 50 };
    await using t = await listen({ server: { requestTimeout: 300, http } as FastifyServerOptions });
    const socket = await beginUpload(t.port);

    const [answer] = await once(socket, 'data');

    expect(String(answer)).toMatch(/^HTTP\/1\.1 408 /);
    await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]));
    socket.destroy();
  });
});
