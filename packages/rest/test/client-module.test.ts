import { initTRPC } from '@trpc/server';
import fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RestMeta, trpcRest } from '../src/index.ts';
import { createToyApp } from './support.ts';

const t = initTRPC.meta<RestMeta>().create();

/** Loads the client of a router with one procedure. */
async function load(path: `/${string}`, summary: string) {
  const router = t.router({
    'odd-name': t.router({
      class: t.procedure
        .meta({ openapi: { method: 'GET', path, summary } })
        .output(z.string())
        .query(() => 'fine'),
    }),
  });
  await using app = fastify();
  await app.register(trpcRest, { prefix: '/api', router, createContext: () => ({}) });
  const script = await app.inject('/api/client.js');
  return { app, script: script.body, types: (await app.inject('/api/client.d.ts')).body };
}

describe.each([
  ['/api/client.js', 'text/javascript; charset=utf-8'],
  ['/api/client.d.ts', 'text/plain; charset=utf-8'],
])('%s', (url, mediaType) => {
  test('is text that caches ask about', async () => {
    await using app = await createToyApp();

    const { headers, statusCode } = await app.inject(url);

    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': mediaType,
      'cache-control': 'public, no-cache',
      etag: expect.stringMatching(/^"[\w-]+"$/),
    });
  });

  test('is not sent to who has it', async () => {
    await using app = await createToyApp();
    const { headers } = await app.inject(url);

    const again = await app.inject({ url, headers: { 'if-none-match': headers.etag } });

    expect(again).toMatchObject({ statusCode: 304, body: '' });
  });

  test.each(['gzip', 'br', 'zstd'])(
    'is shortened by %s, under a tag of its own',
    async (coding) => {
      await using app = await createToyApp();
      const whole = await app.inject(url);

      const short = await app.inject({ url, headers: { 'accept-encoding': coding } });

      expect(short.headers).toMatchObject({ 'content-encoding': coding, vary: 'Accept-Encoding' });
      expect(short.headers.etag).not.toBe(whole.headers.etag);
      expect(short.rawPayload.length).toBeLessThan(whole.rawPayload.length / 2);
    },
  );

  test('has a HEAD, and no other method', async () => {
    await using app = await createToyApp();
    const { rawPayload } = await app.inject(url);

    const head = await app.inject({ method: 'HEAD', url });
    const post = await app.inject({ method: 'POST', url });

    expect(head).toMatchObject({ statusCode: 200, body: '' });
    expect(head.headers['content-length']).toBe(String(rawPayload.length));
    expect(post).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD, OPTIONS' } });
  });

  test('is not there when nobody wants it', async () => {
    await using app = await createToyApp({ client: false });

    expect((await app.inject(url)).statusCode).toBe(404);
  });
});

test('the script names its types, as some runtimes ask', async () => {
  await using app = await createToyApp();

  const { headers } = await app.inject('/api/client.js');

  expect(headers['x-typescript-types']).toBe('./client.d.ts');
});

test('a procedure may have the address for itself', async () => {
  await using app = fastify();
  const router = t.router({
    own: t.procedure
      .meta({ openapi: { method: 'GET', path: '/client.js' } })
      .output(z.string())
      .query(() => 'mine'),
  });

  await app.register(trpcRest, { prefix: '/api', router, createContext: () => ({}) });

  expect((await app.inject('/api/client.js')).json()).toBe('mine');
});

test.each([
  '*/ globalThis.harmed = true; /*',
  "'; globalThis.harmed = true; '",
  '\u0024{globalThis.harmed = true}',
  'one line\u2028globalThis.harmed = true;\nanother\r\nglobalThis.harmed = true;',
  '</script><script>globalThis.harmed = true</script>',
])('words of the metadata stay words: %j', async (summary) => {
  const { script } = await load('/odd', summary);

  const { client } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`
  );

  expect(client['odd-name'].class).toBeTypeOf('function');
  expect(globalThis).not.toHaveProperty('harmed');
});

test('names of any kind are properties, in the script and in its types', async () => {
  const { script, types } = await load('/odd', 'Odd');

  expect(script).toContain('"odd-name": {');
  expect(types).toContain('class(input?: undefined, options?: CallOptions): Promise<string>;');
});
