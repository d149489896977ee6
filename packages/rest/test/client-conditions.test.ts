import { expect, test } from 'vitest';
import { createClientWorld } from './client-support.ts';

test('what has not changed is not sent again, and each caller gets a copy', async () => {
  await using world = await createClientWorld();

  for (let reader = 1; reader <= 2; reader += 1) {
    const scribbledOn = await world.client.book.byId({ id: '1' });
    scribbledOn.title = 'Scribbled on';
  }
  const last = await world.client.book.byId({ id: '1' });

  expect(last).toEqual({ id: '1', title: 'One', version: 1 });
  expect(world.statuses).toEqual([200, 304, 304]);
});

test('what has changed is', async () => {
  await using world = await createClientWorld();
  const { book } = world.client;

  await book.byId({ id: '1' });
  await book.update({ id: '1', title: 'Uno' });

  expect(await book.byId({ id: '1' })).toMatchObject({ title: 'Uno', version: 2 });
});

test('a change is based on what was read', async () => {
  await using world = await createClientWorld();
  const { book } = world.client;
  const read = await book.byId({ id: '1' });

  const changed = await book.update({ id: '1', title: 'Uno' }, { ifMatch: read });
  const again = await book.update({ id: '1', title: 'Eins' }, { ifMatch: changed });
  const stale = book.update({ id: '1', title: 'Un' }, { ifMatch: read });

  expect(again.version).toBe(3);
  await expect(stale).rejects.toMatchObject({ status: 412, code: 'PRECONDITION_FAILED' });
});

test('a change may name the tag itself', async () => {
  await using world = await createClientWorld();
  const { book } = world.client;
  const read = await book.byId({ id: '1' });
  const tag = world.module.etagOf(read);

  expect(tag).toMatch(/^"1:.+"$/);
  await expect(book.update({ id: '1', title: 'Uno' }, { ifMatch: tag })).resolves.toBeDefined();
});

test('a change that is based on something else is refused before it is sent', async () => {
  await using world = await createClientWorld();

  const call = world.client.book.update({ id: '1', title: 'Uno' }, { ifMatch: { id: '1' } });

  await expect(call).rejects.toThrow('ifMatch takes an entity tag');
  expect(world.requests).toEqual([]);
});
