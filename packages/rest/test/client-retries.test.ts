import { expect, test } from 'vitest';
import { beBusy, createClientWorld, lose } from './client-support.ts';

test('a read that is lost is sent again', async () => {
  await using world = await createClientWorld();
  world.troubles.push(lose, beBusy('0'));

  const book = await world.client.book.byId({ id: '1' });

  expect(book.title).toBe('One');
  expect(world.requests).toHaveLength(3);
});

test('a write with a key is sent again with the same key, and the next one has another', async () => {
  await using world = await createClientWorld();
  world.troubles.push(lose);

  await world.client.book.create({ title: 'Six' });
  await world.client.book.create({ title: 'Seven' });

  const [first, repeated, next] = world.requests.map(({ headers }) => headers['idempotency-key']);
  expect(first).toMatch(/^"[\da-f]{32}"$/);
  expect(repeated).toBe(first);
  expect(next).not.toBe(first);
});

test('a write may have a key of its own', async () => {
  await using world = await createClientWorld({});

  await world.client.book.create({ title: 'Six' }, { idempotencyKey: 'my key' });

  expect(world.requests[0]?.headers['idempotency-key']).toBe('"my key"');
});

test('a write that nobody would recognise is sent once', async () => {
  await using world = await createClientWorld({});
  world.troubles.push(lose);

  await expect(world.client.book.create({ title: 'Six' })).rejects.toThrow('fetch failed');
  expect(world.requests).toHaveLength(1);
});

test('what is not allowed is not asked twice', async () => {
  await using world = await createClientWorld();

  await expect(world.client.book.byId({ id: '9' })).rejects.toMatchObject({ status: 404 });
  expect(world.requests).toHaveLength(1);
});

test('the number of repetitions is limited', async () => {
  await using world = await createClientWorld();
  world.troubles.push(lose, lose, lose, lose);

  await expect(world.client.book.byId({ id: '1' }, { retries: 2 })).rejects.toThrow('fetch failed');
  expect(world.requests).toHaveLength(3);
});

test('Retry-After is waited for', async () => {
  await using world = await createClientWorld();
  world.troubles.push(beBusy('1'));
  const start = performance.now();

  await world.client.book.byId({ id: '1' });

  expect(performance.now() - start).toBeGreaterThan(990);
});

test.each(['31', new Date(Date.now() + 90_000).toUTCString()])(
  'a server that wants to be left alone for longer is: %s',
  async (retryAfter) => {
    await using world = await createClientWorld();
    world.troubles.push(beBusy(retryAfter));

    const error = await world.client.book.byId({ id: '1' }).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ status: 503 });
    expect(error.retryAfterSeconds).toBeGreaterThan(30);
    expect(world.requests).toHaveLength(1);
  },
);

test('a signal ends the wait', async () => {
  await using world = await createClientWorld();
  world.troubles.push(beBusy('25'));
  const start = performance.now();

  const call = world.client.book.byId({ id: '1' }, { signal: AbortSignal.timeout(100) });

  await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(performance.now() - start).toBeLessThan(5_000);
});
