import { initTRPC } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type IdempotencyContext, idempotent } from './idempotent.ts';
import { createMemoryStore, type MemoryStoreOptions } from './memory-store.ts';

interface Caller extends IdempotencyContext {
  name: string;
}

const t = initTRPC.context<Caller>().create();

/** A counter that is counted up once per key, and a way to call it. */
function createCounter(options?: MemoryStoreOptions) {
  const store = createMemoryStore(options);
  const procedure = t.procedure.use(idempotent<Caller>({ store, scopeOf: ({ name }) => name }));
  let count = 0;
  const replays: string[] = [];
  const gate = Promise.withResolvers<void>();
  const router = t.router({
    add: procedure.input(z.object({ n: z.int() })).mutation(({ input: { n } }) => {
      count += n;
      return { count };
    }),
    reset: procedure.mutation(() => {
      count = 0;
    }),
    wait: procedure.mutation(async () => {
      await gate.promise;
      return ++count;
    }),
    read: procedure.query(() => ++count),
  });
  const callAs = (name: string, header?: string) =>
    t.createCallerFactory(router)({
      name,
      idempotencyKey:
        header === undefined ? null : { header, markReplayed: () => void replays.push(header) },
    });
  return { callAs, open: gate.resolve, replays: () => replays.length, count: () => count };
}

describe('a mutation with a key', () => {
  test('runs once and answers the same again', async () => {
    const { callAs, replays, count } = createCounter();

    const replies = [
      await callAs('ada', 'k').add({ n: 2 }),
      await callAs('ada', 'k').add({ n: 2 }),
    ];

    expect(replies).toEqual([{ count: 2 }, { count: 2 }]);
    expect([count(), replays()]).toEqual([2, 1]);
  });

  test('that returns nothing returns nothing again', async () => {
    const { callAs, replays } = createCounter();

    const replies = [await callAs('ada', 'k').reset(), await callAs('ada', 'k').reset()];

    expect(replies).toEqual([undefined, undefined]);
    expect(replays()).toBe(1);
  });

  test('is refused with another input, and changes nothing', async () => {
    const { callAs, count } = createCounter();
    await callAs('ada', 'k').add({ n: 2 });

    const other = callAs('ada', 'k').add({ n: 3 });

    await expect(other).rejects.toMatchObject({ reason: 'IDEMPOTENCY_KEY_REUSED' });
    expect(count()).toBe(2);
  });

  test('is refused at once while the first still runs, and answered after that', async () => {
    const { callAs, open, count } = createCounter();
    const first = callAs('ada', 'k').wait();

    const second = callAs('ada', 'k').wait();

    await expect(second).rejects.toMatchObject({
      reason: 'IDEMPOTENCY_KEY_IN_USE',
      retryAfterSeconds: 1,
    });
    open();
    expect(await first).toBe(1);
    expect(await callAs('ada', 'k').wait()).toBe(1);
    expect(count()).toBe(1);
  });

  test('runs again after it failed', async () => {
    const { callAs } = createCounter();
    await expect(callAs('ada', 'k').add({ n: 0.5 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });

    const retry = await callAs('ada', 'k').add({ n: 2 });

    expect(retry).toEqual({ count: 2 });
  });

  test('has nothing to do with the same key of somebody else', async () => {
    const { callAs, count } = createCounter();

    await callAs('ada', 'k').add({ n: 2 });
    await callAs('bob', 'k').add({ n: 3 });

    expect(count()).toBe(5);
  });

  test('is forgotten when its time is over', async () => {
    const { callAs, count } = createCounter({ keepMs: 0 });

    await callAs('ada', 'k').add({ n: 2 });
    await callAs('ada', 'k').add({ n: 2 });

    expect(count()).toBe(4);
  });

  test('is forgotten when there are too many, the oldest first', async () => {
    const { callAs, count } = createCounter({ maxReplies: 2 });
    for (const key of ['k1', 'k2', 'k3']) await callAs('ada', key).add({ n: 1 });

    await callAs('ada', 'k3').add({ n: 1 });
    await callAs('ada', 'k1').add({ n: 1 });

    expect(count()).toBe(4);
  });
});

test('a mutation without a key runs each time', async () => {
  const { callAs, count } = createCounter();

  await callAs('ada').add({ n: 2 });
  await callAs('ada').add({ n: 2 });

  expect(count()).toBe(4);
});

test('a query ignores the key, malformed or not', async () => {
  const { callAs } = createCounter();

  expect([await callAs('ada', '"').read(), await callAs('ada', '"').read()]).toEqual([1, 2]);
});
