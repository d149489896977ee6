import { findExampleFlaws } from '@duet/contract';
import { initTRPC } from '@trpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createOpenApiDocument, type RestMeta, route } from '../src/index.ts';
import { createNoteRouter } from './note-router.ts';
import { createToyRouter } from './toy-router.ts';

const OPTIONS = { title: 'Toy', version: '1.0.0', baseUrl: '/api' };

test.each([
  ['toy', createToyRouter],
  ['note', createNoteRouter],
])(
  'the bodies of the %s router have examples that their schemas allow',
  async (_, createRouter) => {
    const document = await createOpenApiDocument(createRouter(), OPTIONS);

    expect(findExampleFlaws(document)).toEqual([]);
  },
);

test('the example of a merge patch is of the fields it may change', async () => {
  const { paths } = await createOpenApiDocument(createNoteRouter(), OPTIONS);

  const body = paths?.['/notes/{id}']?.patch?.requestBody;

  expect(body).toMatchObject({
    content: { 'application/merge-patch+json': { example: { text: expect.any(String) } } },
  });
});

test('examples are the same each time', async () => {
  const [first, second] = await Promise.all([
    createOpenApiDocument(createToyRouter(), OPTIONS),
    createOpenApiDocument(createToyRouter(), OPTIONS),
  ]);

  expect(JSON.stringify(first)).toBe(JSON.stringify(second));
});

test('a failure has one of its own code', async () => {
  const { components } = await createOpenApiDocument(createToyRouter(), OPTIONS);

  expect(components?.responses?.NotFound).toMatchObject({
    content: {
      'application/problem+json': {
        examples: { NotFoundProblem: { $ref: '#/components/examples/NotFoundProblem' } },
      },
    },
  });
  expect(components?.examples?.NotFoundProblem).toMatchObject({
    value: { code: 'NOT_FOUND', status: 404 },
  });
});

test('the document says what the events of a stream hold', async () => {
  const t = initTRPC.meta<RestMeta>().create();
  const Tick = z.object({ at: z.iso.datetime() }).meta({ id: 'Tick' });
  const router = t.router({
    ticks: t.procedure
      .meta(route('GET /ticks', 'Follow the clock', { event: Tick }))
      .subscription(async function* () {}),
  });

  const { paths, components } = await createOpenApiDocument(router, OPTIONS);

  expect(components?.schemas).toHaveProperty('Tick');
  expect(paths?.['/ticks']?.get?.responses?.[200]).toMatchObject({
    content: {
      'text/event-stream': {
        schema: {
          type: 'string',
          contentSchema: {
            items: {
              properties: {
                data: {
                  contentMediaType: 'application/json',
                  contentSchema: { $ref: '#/components/schemas/Tick' },
                },
              },
            },
          },
        },
      },
    },
  });
});
