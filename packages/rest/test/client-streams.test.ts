import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { beBusy, collect, createClientWorld, lose } from './client-support.ts';

interface Event {
  readonly data: { readonly n: number };
}

test('a subscription is an iteration that ends when the server says so', async () => {
  await using world = await createClientWorld();

  const events = await collect(world.client.book.onChange({ last: 3 }));

  expect(events).toEqual([1, 2, 3].map((n) => ({ id: `${n}`, data: { n } })));
});

test('a lost connection is taken up where it was', async () => {
  await using world = await createClientWorld();
  world.troubles.push(async (_request, reply) => {
    reply.hijack().raw.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const part of ['retry: 20\n\nid: 1\nda', 'ta: {"n":1}\n\n:\n\nid: 2\ndata: {']) {
      reply.raw.write(part);
      await sleep(20);
    }
    reply.raw.destroy();
  });

  const events = await collect<Event>(world.client.book.onChange({ last: 3 }));

  expect(events.map(({ data }) => data.n)).toEqual([1, 2, 3]);
  expect(world.requests[1]?.headers['last-event-id']).toBe('1');
});

test('it may begin after an event that was seen before', async () => {
  await using world = await createClientWorld();

  const events = await collect(world.client.book.onChange({ last: 3 }, { lastEventId: '2' }));

  expect(events).toEqual([{ id: '3', data: { n: 3 } }]);
});

test('a server that is away or busy for a moment is waited for', async () => {
  await using world = await createClientWorld();
  world.troubles.push(lose, beBusy('0'));

  const events = await collect(world.client.book.onChange({ last: 1 }));

  expect(events).toHaveLength(1);
  expect(world.requests).toHaveLength(3);
});

test('a refusal ends it', async () => {
  await using world = await createClientWorld();

  await expect(collect(world.client.book.onChange({ last: 0 }))).rejects.toMatchObject({
    code: 'FORBIDDEN',
    detail: 'No more for you',
  });
  await expect(collect(world.client.book.onChange())).rejects.toMatchObject({
    status: 422,
  });
  expect(world.requests).toHaveLength(2);
});

test('whoever stops listening hangs up', async () => {
  await using world = await createClientWorld();

  for await (const { data } of world.client.book.onChange({ last: 99 })) if (data.n === 99) break;

  await expect.poll(() => world.requests[0]?.raw.socket.destroyed, { timeout: 5_000 }).toBe(true);
});

test('a signal ends it, whatever it waits for', async () => {
  await using world = await createClientWorld();
  const signal = AbortSignal.timeout(200);

  const walk = collect(world.client.book.onChange({ last: 99 }, { signal }));

  await expect(walk).rejects.toMatchObject({ name: 'TimeoutError' });
});
