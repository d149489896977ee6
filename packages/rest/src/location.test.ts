import { initTRPC } from '@trpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { RestHints, RestMeta } from './meta.ts';
import { readRoutes } from './read-routes.ts';

const t = initTRPC.meta<RestMeta>().create();
const Book = z.object({ id: z.string(), title: z.string() });

const byId = t.procedure
  .meta({ openapi: { method: 'GET', path: '/books/{id}' } })
  .input(z.object({ id: z.string() }))
  .output(Book)
  .query(({ input: { id } }) => ({ id, title: '' }));

function post(path: `/${string}`, output: z.ZodObject, rest: RestHints = {}) {
  return t.procedure
    .meta({ openapi: { method: 'POST', path }, rest })
    .output(output)
    .mutation(() => ({}));
}

async function findLocation(create: ReturnType<typeof post>): Promise<string | undefined> {
  const routes = await readRoutes(t.router({ byId, create }));
  return routes.find(({ procedure }) => procedure.path === 'create')?.location;
}

test('what a POST on a collection creates lies where the item of that field is read', async () => {
  expect(await findLocation(post('/books', Book))).toBe('/books/{id}');
});

test('what the metadata says goes first', async () => {
  expect(await findLocation(post('/books', Book, { location: '/copies/{id}' }))).toBe(
    '/copies/{id}',
  );
});

test.each([
  ['is told not to', post('/books', Book, { location: false })],
  ['is beside the collection', post('/books-of-mine', Book)],
  ['is below the item', post('/books/import', Book)],
  ['answers without the field', post('/books', z.object({ found: z.int() }))],
  ['may answer without the field', post('/books', z.object({ id: z.string().optional() }))],
])('a POST creates nothing when it %s', async (_, create) => {
  expect(await findLocation(create)).toBeUndefined();
});
