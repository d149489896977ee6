import { initTRPC } from '@trpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createOpenApiDocument, type RestMeta, route } from '../src/index.ts';

const t = initTRPC.meta<RestMeta>().create();
const Leaf = z.object({ id: z.string(), text: z.string() });
const LeafParams = z.object({ bookId: z.string(), id: z.string() });
const Leaves = z.object({ items: z.array(Leaf), nextCursor: z.string().nullable() });

const router = t.router({
  leaf: t.router({
    list: t.procedure
      .meta(route('GET /books/{bookId}/leaves', 'List the leaves of a book'))
      .input(z.object({ bookId: z.string(), cursor: z.string().optional() }))
      .output(Leaves)
      .query(() => ({ items: [], nextCursor: null })),
    byId: t.procedure
      .meta(route('GET /books/{bookId}/leaves/{id}', 'Read a leaf'))
      .input(LeafParams)
      .output(Leaf)
      .query(({ input: { id } }) => ({ id, text: '' })),
    tear: t.procedure
      .meta(route('DELETE /books/{bookId}/leaves/{id}', 'Tear a leaf out'))
      .input(LeafParams)
      .output(z.void())
      .mutation(() => {}),
  }),
});

const { paths } = await createOpenApiDocument(router, {
  title: 'Leaves',
  version: '1.0.0',
  baseUrl: '/api',
});

const ID = { bookId: '$request.path.bookId' };

test('a list links to its next page and to its first item', () => {
  expect(paths?.['/books/{bookId}/leaves']?.get?.responses?.[200]).toMatchObject({
    links: {
      next: {
        operationId: 'leaf-list',
        parameters: { ...ID, cursor: '$response.body#/nextCursor' },
      },
      item: { operationId: 'leaf-byId', parameters: { ...ID, id: '$response.body#/items/0/id' } },
    },
  });
});

test('a thing links to what can be done with it, and an answer without a body to nothing', () => {
  const item = paths?.['/books/{bookId}/leaves/{id}'];

  expect(item?.get?.responses?.[200]).toMatchObject({
    links: {
      'leaf-tear': { operationId: 'leaf-tear', parameters: { ...ID, id: '$response.body#/id' } },
    },
  });
  expect(item?.delete?.responses?.[204]).not.toHaveProperty('links');
});
