import { Validator } from '@seriousme/openapi-schema-validator';
import { type AnyTRPCRouter, initTRPC } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createNoteRouter } from '../../test/note-router.ts';
import { createToyRouter } from '../../test/toy-router.ts';
import type { RestMeta } from '../meta.ts';
import { createOpenApiDocument } from './create-document.ts';

const OPTIONS = { title: 'Toy', version: '1.0.0', baseUrl: '/api' };

type Operation = Record<string, Record<string, unknown> & unknown[]>;

/** The document as its readers get it: plain JSON. */
async function createDocument(router: AnyTRPCRouter = createToyRouter()) {
  const document = await createOpenApiDocument(router, OPTIONS);
  return JSON.parse(JSON.stringify(document)) as {
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
    components: Record<string, Record<string, unknown>>;
  };
}

async function findParameter(path: string, name: string) {
  const { paths } = await createDocument();
  return paths[path]?.get?.parameters?.find(
    (parameter) => (parameter as { name: string }).name === name,
  );
}

test('is valid OpenAPI 3.1', async () => {
  const document = await createDocument();

  const result = await new Validator().validate(document);

  expect(result).toEqual({ valid: true });
  expect(document.openapi).toMatch(/^3\.1\./);
});

test('names operations after their procedures', async () => {
  const { paths } = await createDocument();

  expect(paths['/books/{id}']?.get?.operationId).toBe('book-byId');
});

test('says what the defaults say where the metadata is silent', async () => {
  const document = await createOpenApiDocument(createToyRouter(), {
    ...OPTIONS,
    operationDefaults: () => ({ summary: 'By default' }),
  });

  expect(document.paths?.['/books/{id}']?.get?.summary).toBe('By default');
  expect(document.paths?.['/books']?.post?.summary).toBe('Add a book');
});

describe('Idempotency-Key', () => {
  const KEY = { $ref: '#/components/parameters/IdempotencyKey' };

  test('is a parameter of every write, and a replay has its header', async () => {
    const options = { ...OPTIONS, idempotencyKeys: true };

    const document = await createOpenApiDocument(createToyRouter(), options);

    const operations = Object.values(document.paths ?? {}).flatMap((item) => [
      ...[item.post, item.put, item.patch, item.delete].filter((write) => write !== undefined),
    ]);
    expect(operations.length).toBeGreaterThan(4);
    for (const { parameters, responses } of operations) {
      expect(parameters).toContainEqual(KEY);
      const success = Object.entries(responses ?? {}).find(([status]) => status.startsWith('2'));
      expect(success?.[1]).toHaveProperty(['headers', 'Idempotent-Replayed']);
    }
    expect(document.paths?.['/books/{id}']?.get?.parameters).not.toContainEqual(KEY);
    const text = JSON.parse(JSON.stringify(document));
    expect(await new Validator().validate(text)).toEqual({ valid: true });
  });

  test('is not mentioned where nobody honours it', async () => {
    expect(JSON.stringify(await createDocument())).not.toContain('Idempoten');
  });
});

test('leaves out what has no route', async () => {
  const { paths } = await createDocument();

  expect(paths).not.toHaveProperty('/hidden');
});

describe('responses', () => {
  test.each([
    [
      '/books/{id}',
      'get',
      ['200', '304', '400', '404', '406', '412', '414', '422', '500', 'default'],
    ],
    [
      '/books',
      'post',
      ['201', '400', '401', '403', '406', '412', '413', '415', '422', '500', 'default'],
    ],
    [
      '/books/{id}',
      'put',
      ['200', '400', '404', '406', '412', '413', '414', '415', '422', '500', 'default'],
    ],
    [
      '/books/{id}',
      'delete',
      ['204', '400', '401', '403', '404', '412', '413', '414', '415', '422', '500', 'default'],
    ],
    ['/me', 'get', ['200', '304', '400', '401', '403', '406', '412', '500', 'default']],
    ['/book.list', 'get', ['200', '304', '400', '406', '412', '500', 'default']],
    ['/books/events', 'get', ['200', '400', '406', '422', '500', 'default']],
  ])('of %s %s are those that it can have', async (path, method, statuses) => {
    const { paths } = await createDocument();

    expect(Object.keys(paths[path]?.[method]?.responses ?? {})).toEqual(statuses);
  });

  test('201 has a Location', async () => {
    const { paths } = await createDocument();

    expect(paths['/books']?.post?.responses?.['201']).toMatchObject({
      headers: { Location: { required: true } },
      content: { 'application/json': { schema: { type: 'object' } } },
    });
  });

  test('204 has no content', async () => {
    const { paths } = await createDocument();

    const response = paths['/books/{id}']?.delete?.responses?.['204'];
    expect(response).toMatchObject({ description: 'Done' });
    expect(response).not.toHaveProperty('content');
  });

  test('a declared failure has its own description and the one Problem', async () => {
    const { paths, components } = await createDocument();

    expect(paths['/books/{id}']?.delete?.responses?.['404']).toMatchObject({
      description: 'No such book',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    });
    expect(components.schemas).toHaveProperty('Problem');
  });

  test('a subscription is an event stream that resumes', async () => {
    const { paths } = await createDocument();

    const operation = paths['/books/events']?.get;

    expect(operation?.responses?.['200']).toMatchObject({ content: { 'text/event-stream': {} } });
    expect(operation?.parameters).toContainEqual(
      expect.objectContaining({ in: 'header', name: 'Last-Event-ID' }),
    );
  });
});

describe('parameters', () => {
  test.each([
    ['limit', { schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 } }],
    ['since', { schema: { type: 'string', format: 'date-time' } }],
    ['size', { schema: { type: 'integer', format: 'int64' } }],
    ['order', { schema: { enum: ['asc', 'desc'] } }],
    ['page', { schema: { anyOf: [{ const: 'last' }, { type: 'integer' }] } }],
    ['year', { schema: { type: 'array', items: { type: 'integer' } } }],
    ['written', { style: 'deepObject', explode: true, schema: { type: 'object' } }],
    ['fields', { style: 'form', explode: false, schema: { type: 'array' } }],
  ])('%s', async (name, expected) => {
    const parameter = await findParameter('/books/search', name);

    expect(parameter).toMatchObject({ in: 'query', ...expected });
    expect(parameter).not.toHaveProperty('required', true);
  });

  test('of a path are required', async () => {
    const parameter = await findParameter('/numbers/{number}', 'number');

    expect(parameter).toMatchObject({ in: 'path', required: true, schema: { type: 'integer' } });
  });
});

describe('bodies', () => {
  test('leave out what the path says, and keep their strictness', async () => {
    const { paths } = await createDocument();

    expect(paths['/books/{id}']?.put?.requestBody?.content).toEqual({
      'application/json': {
        schema: {
          type: 'object',
          required: ['title'],
          properties: {
            title: { type: 'string' },
            pages: expect.objectContaining({ type: 'integer' }),
          },
        },
        example: { title: expect.any(String), pages: expect.any(Number) },
      },
    });
    expect(paths['/books']?.post?.requestBody?.content).toMatchObject({
      'application/json': { schema: { additionalProperties: false } },
    });
  });

  test('are required when a field of them is', async () => {
    const { paths } = await createDocument();

    expect(paths['/books/{id}']?.put?.requestBody?.required).toBe(true);
    expect(paths['/books/{id}']?.patch?.requestBody?.required).toBe(false);
    expect(paths['/books/{id}/publish']?.post).not.toHaveProperty('requestBody');
  });
});

describe('conditions', () => {
  const parametersOf = (operation: Operation | undefined) =>
    operation?.parameters?.filter((parameter) => '$ref' in (parameter as object));

  test('of a read are what spares its client the body', async () => {
    const { paths } = await createDocument(createNoteRouter());

    const { get } = paths['/notes/{id}'] ?? {};
    expect(parametersOf(get)).toEqual([
      { $ref: '#/components/parameters/IfNoneMatch' },
      { $ref: '#/components/parameters/IfModifiedSince' },
    ]);
    for (const status of ['200', '304']) {
      expect(get?.responses?.[status]).toMatchObject({
        headers: {
          ETag: { $ref: '#/components/headers/ETag' },
          'Last-Modified': { $ref: '#/components/headers/LastModified' },
          'Cache-Control': { $ref: '#/components/headers/CacheControl' },
          Vary: { $ref: '#/components/headers/Vary' },
        },
      });
    }
  });

  test('of a write are the version it changes', async () => {
    const { paths } = await createDocument(createNoteRouter());

    const { patch, put } = paths['/notes/{id}'] ?? {};
    expect(parametersOf(patch)).toEqual([{ $ref: '#/components/parameters/IfMatch' }]);
    expect(patch?.responses).toMatchObject({ 200: { headers: { ETag: {} } }, 412: {} });
    expect(patch?.responses).not.toHaveProperty('428');
    expect(put?.responses).toMatchObject({ 412: {}, 428: {} });
    expect(put?.responses?.['200']).not.toHaveProperty('headers.ETag');
  });
});

test('documents refined and combined inputs', async () => {
  const t = initTRPC.meta<RestMeta>().create();
  const range = z.object({ id: z.string(), from: z.int(), to: z.int() });
  const router = t.router({
    refined: t.procedure
      .meta({ openapi: { method: 'PUT', path: '/ranges/{id}' } })
      .input(range.refine(({ from, to }) => from < to))
      .input(z.object({ id: z.string(), note: z.string().optional() }))
      .output(z.void())
      .mutation(() => {}),
  });

  const document = await createOpenApiDocument(router, OPTIONS);

  expect(document.paths?.['/ranges/{id}']?.put?.requestBody).toMatchObject({
    content: {
      'application/json': {
        schema: {
          properties: { from: {}, to: {}, note: {} },
          required: ['from', 'to'],
        },
      },
    },
  });
});

test('documents inputs and outputs that hold themselves', async () => {
  const t = initTRPC.meta<RestMeta>().create();
  const router = t.router({
    echo: t.procedure
      .meta({ openapi: { method: 'PUT', path: '/echo/{id}' } })
      .input(z.object({ id: z.string(), value: z.json() }))
      .output(z.object({ value: z.json() }))
      .mutation(({ input }) => input),
  });

  const document = await createOpenApiDocument(router, OPTIONS);

  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  expect(result).toEqual({ valid: true });
});

test('refuses the same routers as the plugin', async () => {
  const t = initTRPC.meta<RestMeta>().create();
  const router = t.router({
    a: t.procedure.meta({ openapi: { method: 'GET', path: '/a/{id}' } }).query(() => ''),
  });

  await expect(createOpenApiDocument(router, OPTIONS)).rejects.toThrow('- a: ');
});
