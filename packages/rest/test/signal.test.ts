import { setImmediate } from 'node:timers/promises';
import { initTRPC } from '@trpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { RestMeta } from '../src/index.ts';
import { createToyApp } from './support.ts';

const t = initTRPC.meta<RestMeta>().create();

/** A server that listens, with one mutation at `/api/run`. */
async function listen(run: (signal: AbortSignal) => Promise<void>) {
  const router = t.router({
    run: t.procedure
      .meta({ openapi: { method: 'POST', path: '/run' } })
      .input(z.object({ text: z.string() }))
      .output(z.object({ aborted: z.boolean() }))
      .mutation(async ({ signal }) => {
        if (!signal) throw new Error('no signal');
        await run(signal);
        return { aborted: signal.aborted };
      }),
  });
  const app = await createToyApp({ router });
  const origin = await app.listen({ port: 0 });
  const send = (signal: AbortSignal | null = null) =>
    fetch(`${origin}/api/run`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'x' }),
      signal,
    });
  return Object.assign(app, { send });
}

test('the signal stays quiet after the body has been read', async () => {
  const seen: AbortSignal[] = [];
  await using app = await listen(async (signal) => {
    seen.push(signal);
    await setImmediate();
    await setImmediate();
  });

  const response = await app.send();

  expect(await response.json()).toEqual({ aborted: false });
  expect(seen[0]?.aborted).toBe(false);
});

test('the signal is aborted when the client goes away', async () => {
  const [started, aborted] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await using app = await listen(async (signal) => {
    signal.addEventListener('abort', () => aborted.resolve());
    started.resolve();
    await aborted.promise;
  });
  const client = new AbortController();
  const response = app.send(client.signal);
  await started.promise;

  client.abort();

  await expect(response).rejects.toThrow();
  await aborted.promise;
});
