import { initTRPC } from '@trpc/server';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createRpcHandler } from '../src/index.ts';

const t = initTRPC.create();
const router = t.router({
  read: t.procedure.input(z.object({ name: z.string() })).query(({ input }) => input.name),
  add: t.procedure
    .input(z.object({ name: z.string(), file: z.file() }))
    .mutation(async ({ input }) => `${input.name}: ${await input.file.text()}`),
});

/** A server whose parser makes an object of whatever comes as text. */
async function createApp() {
  const app = fastify();
  const handle = await createRpcHandler({ router, createContext: () => ({}) });
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, (_request, body, done) =>
    done(null, { name: 'one', file: new File([String(body)], 'a.txt') }),
  );
  app.all<{ Params: { path: string } }>('/:path', (request, reply) =>
    handle(request, reply, request.params.path),
  );
  return {
    post: (path: string) =>
      app.inject({
        method: 'POST',
        url: `/${path}`,
        headers: { 'content-type': 'text/plain' },
        payload: 'bytes',
      }),
    [Symbol.asyncDispose]: () => app.close(),
  };
}

test('what a parser has read is the input of a mutation', async () => {
  await using app = await createApp();

  const response = await app.post('add');

  expect(response.json()).toEqual({ result: { data: 'one: bytes' } });
});

test.each(['read', 'none', 'add,add?batch=1'])('it is nothing for %s', async (path) => {
  await using app = await createApp();

  const response = await app.post(path);

  expect(response.statusCode).toBeGreaterThanOrEqual(400);
});
