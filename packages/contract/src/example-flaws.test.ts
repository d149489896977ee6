import { expect, test } from 'vitest';
import type { oas31 } from 'zod-openapi';
import { findExampleFlaws } from './example-flaws.ts';

const schema: oas31.SchemaObject = { type: 'object', required: ['title'] };

function toDocument(media: oas31.MediaTypeObject): oas31.OpenAPIObject {
  return {
    openapi: '3.1.1',
    info: { title: 'Toy', version: '1' },
    paths: {
      '/books': {
        get: { responses: { 200: { description: '', content: { 'application/json': media } } } },
      },
    },
    components: { examples: { Book: { value: { pages: 1 } } } },
  };
}

test('an example that its schema allows is none', () => {
  expect(findExampleFlaws(toDocument({ schema, example: { title: 'A' } }))).toEqual([]);
});

test('JSON without an example is one', () => {
  const flaws = findExampleFlaws(toDocument({ schema }));

  expect(flaws).toEqual([expect.stringContaining('has no example')]);
});

test.each<[string, oas31.MediaTypeObject]>([
  ['in place', { schema, example: {} }],
  ['by name', { schema, examples: { Book: { $ref: '#/components/examples/Book' } } }],
])('an example %s that its schema refuses is one', (_, media) => {
  expect(findExampleFlaws(toDocument(media))).toEqual([
    expect.stringContaining("property 'title'"),
  ]);
});
