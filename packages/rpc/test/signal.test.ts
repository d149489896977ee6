import { setImmediate } from 'node:timers/promises';
import { initTRPC } from '@trpc/server';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { trpcRpc } from '../src/index.ts';

const t = initTRPC.context<{ signal: AbortSignal }>().create();

/** A server that listens, with one mutation and the signal that it and its context got. */
async function listen(run: (signal: AbortSignal) => Promise<void>) {
  const router = t.router({
    run: t.procedure.mutation(async ({ ctx, signal }) => {
      await run(ctx.signal);
      return { aborted: ctx.signal.aborted, same: signal?.aborted === ctx.signal.aborted };
    }),
  });
  const app = fastify();
  await app.register(trpcRpc, { router, createContext: ({ signal }) => ({ signal }) });
  const origin = await app.listen({ port: 0 });
  const send = (signal: AbortSignal | null = null) =>
    fetch(`${origin}/run`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      signal,
    });
  return { send, [Symbol.asyncDispose]: () => app.close() };
}

test('the signal stays quiet while and after the client is answered', async () => {
  const seen: AbortSignal[] = [];
  await using server = await listen(async (signal) => {
    seen.push(signal);
    await setImmediate();
  });

  const response = await server.send();

  expect(await response.json()).toEqual({ result: { data: { aborted: false, same: true } } });
  await setImmediate();
  expect(seen[0]?.aborted).toBe(false);
});

test('the signal is aborted when the client goes away', async () => {
  const [started, aborted] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await using server = await listen(async (signal) => {
    signal.addEventListener('abort', () => aborted.resolve());
    started.resolve();
    await aborted.promise;
  });
  const client = new AbortController();
  const response = server.send(client.signal);
  await started.promise;

  client.abort();

  await expect(response).rejects.toThrow();
  await aborted.promise;
});
