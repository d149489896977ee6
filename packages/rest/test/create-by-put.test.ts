import { initTRPC, TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createOpenApiDocument, type RestMeta, route } from '../src/index.ts';
import { createToyApp } from './support.ts';

const t = initTRPC.meta<RestMeta>().create();
const Page = z.object({ name: z.string(), text: z.string(), version: z.int() });
const ExpectedVersion = z.union([
  z.int().nonnegative(),
  z.literal('*'),
  z.array(z.int().positive()),
]);
const PageParams = z.strictObject({ name: z.string() });

function createRouter() {
  const pages = new Map<string, z.infer<typeof Page>>();
  return t.router({
    read: t.procedure
      .meta(route('GET /pages/{name}', 'Read'))
      .input(PageParams)
      .output(Page)
      .query(({ input: { name } }) => {
        const page = pages.get(name);
        if (page) return page;
        throw new TRPCError({ code: 'NOT_FOUND' });
      }),
    put: t.procedure
      .meta(route('PUT /pages/{name}', 'Create or replace'))
      .input(PageParams.extend({ text: z.string(), expectedVersion: ExpectedVersion.optional() }))
      .output(Page)
      .mutation(({ input: { name, text, expectedVersion: expected } }) => {
        const version = pages.get(name)?.version ?? 0;
        const isExpected = expected === '*' ? version > 0 : [expected].flat().includes(version);
        if (expected !== undefined && !isExpected) {
          throw new TRPCError({ code: 'PRECONDITION_FAILED' });
        }
        const page = { name, text, version: version + 1 };
        pages.set(name, page);
        return page;
      }),
  });
}

async function createPages() {
  const app = await createToyApp({ router: createRouter(), createContext: () => ({}) });
  return {
    app,
    put: (name: string, headers: Record<string, string> = {}) =>
      app.inject({ method: 'PUT', url: `/api/pages/${name}`, payload: { text: 'x' }, headers }),
    [Symbol.asyncDispose]: () => app.close(),
  };
}

describe('PUT (RFC 9110 section 9.3.4)', () => {
  test('is 201 with Location where it creates, and 200 where it replaces', async () => {
    await using pages = await createPages();

    const [created, replaced] = [await pages.put('new%20one'), await pages.put('new%20one')];

    expect(created.statusCode).toBe(201);
    expect(created.headers.location).toBe('/api/pages/new%20one');
    expect(replaced.statusCode).toBe(200);
    expect(replaced.headers).not.toHaveProperty('location');
  });

  test('has both in the document, and the condition that guards creation', async () => {
    const document = await createOpenApiDocument(createRouter(), {
      title: 'Pages',
      version: '1',
      baseUrl: 'http://localhost',
    });

    const operation = document.paths?.['/pages/{name}']?.put;
    expect(Object.keys(operation?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '201', '412']),
    );
    expect(operation?.parameters).toContainEqual({ $ref: '#/components/parameters/MustNotExist' });
  });
});

describe('the conditions of a write, in the order of RFC 9110 section 13.2.2', () => {
  const NONE = { 'if-none-match': '*' };
  test.each([
    { headers: NONE, onNothing: 201, onVersion1: 412 },
    { headers: { 'if-match': '*' }, onNothing: 412, onVersion1: 200 },
    { headers: { 'if-match': '"1"' }, onNothing: 412, onVersion1: 200 },
    { headers: { 'if-match': '"1:digest-gzip"' }, onNothing: 412, onVersion1: 200 },
    { headers: { 'if-match': '"2"' }, onNothing: 412, onVersion1: 412 },
    { headers: { 'if-match': '"2", "1"' }, onNothing: 412, onVersion1: 200 },
    { headers: { 'if-match': 'W/"1"' }, onNothing: 412, onVersion1: 412 },
    { headers: { 'if-match': 'W/"0"' }, onNothing: 412, onVersion1: 412 },
    { headers: { 'if-match': '"0"' }, onNothing: 412, onVersion1: 412 },
    { headers: { 'if-match': '"*"' }, onNothing: 412, onVersion1: 412 },
    { headers: { 'if-none-match': '*, *' }, onNothing: 201, onVersion1: 412 },
    { headers: { 'if-none-match': '"1"' }, onNothing: 412, onVersion1: 412 },
    { headers: { 'if-none-match': 'W/"1:digest"' }, onNothing: 412, onVersion1: 412 },
    { headers: { 'if-none-match': '"2"', 'if-match': '"1"' }, onNothing: 412, onVersion1: 412 },
    { headers: { ...NONE, 'if-match': '"1"' }, onNothing: 412, onVersion1: 412 },
    { headers: { ...NONE, 'if-match': '*' }, onNothing: 412, onVersion1: 412 },
  ] as { headers: Record<string, string>; onNothing: number; onVersion1: number }[])(
    '$headers',
    async ({ headers, onNothing, onVersion1 }) => {
      await using pages = await createPages();
      await pages.put('there');

      const answers = [await pages.put('new', headers), await pages.put('there', headers)];

      expect(answers.map(({ statusCode }) => statusCode)).toEqual([onNothing, onVersion1]);
    },
  );
});
