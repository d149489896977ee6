import { expect, test } from 'vitest';
import { collect, createClientWorld } from './client-support.ts';

test('a call answers one page', async () => {
  await using world = await createClientWorld();

  const page = await world.client.book.list();

  expect(page.items).toHaveLength(2);
  expect(page.nextCursor).toBe('2');
});

test('all items come one after the other, from as many pages as it takes', async () => {
  await using world = await createClientWorld();
  const titles: string[] = [];

  for await (const { title } of world.client.book.list.all()) titles.push(title);

  expect(titles).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
  expect(world.requests.map(({ url }) => url)).toEqual([
    '/api/books',
    '/api/books?cursor=2',
    '/api/books?cursor=4',
  ]);
});

test('pages keep the rest of the input', async () => {
  await using world = await createClientWorld();
  const sizes: number[] = [];

  for await (const { items } of world.client.book.list.pages({ limit: 4 }))
    sizes.push(items.length);

  expect(sizes).toEqual([4, 1]);
});

test('nobody asks for pages that nobody reads', async () => {
  await using world = await createClientWorld();

  for await (const { title } of world.client.book.list.all()) if (title === 'Two') break;

  expect(world.requests).toHaveLength(1);
});

test('a list that goes in circles ends', async () => {
  await using world = await createClientWorld();
  const again = (_request: unknown, reply: { send: (body: object) => unknown }) =>
    reply.send({ items: [], nextCursor: 'x' });
  world.troubles.push(again, again, again);

  const walk = collect(world.client.book.list.all());

  await expect(walk).rejects.toThrow('The list does not go on');
});
