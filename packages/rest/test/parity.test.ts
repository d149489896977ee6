import { type AnyTRPCRouter, initTRPC, TRPCError } from '@trpc/server';
import fc from 'fast-check';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type RestMeta, trpcRest } from '../src/index.ts';
import { SearchInput, SearchOutput, show } from './toy-router.ts';

const t = initTRPC.meta<RestMeta>().create();

const Body = z.strictObject({
  id: z.string().min(1).max(8),
  title: z.string().trim().min(1),
  pages: z.int().positive().optional(),
  tags: z.array(z.string()).default([]),
  author: z.object({ name: z.string(), age: z.number().nullable() }).optional(),
});

const router = t.router({
  search: t.procedure
    .meta({ openapi: { method: 'GET', path: '/search' } })
    .input(SearchInput)
    .output(SearchOutput)
    .query(({ input }) => show(input)),
  replace: t.procedure
    .meta({ openapi: { method: 'PUT', path: '/books/{id}' } })
    .input(Body)
    .output(Body)
    .mutation(({ input }) => input),
});

/** What a face answered: the output, or the fields that it refused. */
type Answer = { output: unknown } | { refused: string[] };

/** REST refuses keys that reach for a prototype before any schema sees them. */
const json = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => !/"(?:__proto__|constructor)"/.test(JSON.stringify(value)));

/** Now and then what the schema asks for, now and then anything. */
const body = fc.record(
  {
    title: fc.oneof(fc.string(), json),
    pages: fc.oneof(fc.nat(), json),
    tags: fc.oneof(fc.array(fc.string()), json),
    author: fc.oneof(fc.record({ name: fc.string(), age: fc.oneof(fc.nat(), json) }), json),
    unknown: json,
  },
  { requiredKeys: [] },
);

const words = fc.constantFrom('12', '0', '101', 'true', 'asc', 'last', '2026-11-21', 'ada', '');

/** Values as a program would pass them to the tRPC caller; text may be meant for anything. */
const search = fc.record(
  {
    limit: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    ratio: fc.double({ noNaN: true, noDefaultInfinity: true }),
    draft: fc.boolean(),
    since: fc.date({
      noInvalidDate: true,
      min: new Date('0001-01-01'),
      max: new Date('9999-12-31'),
    }),
    size: fc.bigInt(),
    order: words,
    page: fc.oneof(fc.integer(), fc.constant('last')),
    tag: fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }),
    year: fc.array(fc.integer(), { minLength: 1 }),
    q: words,
    filter: fc.record({ author: words }),
  },
  { requiredKeys: [] },
);

test('a query accepts, refuses and answers what the tRPC caller does', async () => {
  await using app = await createApp(router);

  await fc.assert(
    fc.asyncProperty(search, async (input) => {
      const url = `/api/search?${toQuery(input)}`;

      const [rest, caller] = [
        toAnswer(await app.inject(url)),
        // Generated on purpose beyond what the type allows.
        await callTrpc(() => router.createCaller({}).search(input as z.input<typeof SearchInput>)),
      ];

      expect(rest).toEqual(caller);
    }),
    { numRuns: 300 },
  );
});

test('a body is accepted, refused and answered as the tRPC caller does it', async () => {
  await using app = await createApp(router);
  const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }).filter(isSegment);

  await fc.assert(
    fc.asyncProperty(id, body, async (id, fields) => {
      const url = `/api/books/${encodeURIComponent(id)}`;

      const [rest, caller] = [
        toAnswer(await app.inject({ method: 'PUT', url, payload: fields })),
        await callTrpc(() =>
          // Generated on purpose beyond what the type allows.
          router.createCaller({}).replace({ ...fields, id } as z.input<typeof Body>),
        ),
      ];

      expect(rest).toEqual(caller);
    }),
    { numRuns: 300 },
  );
});

test('REST calls change nothing for the tRPC caller', async () => {
  await using app = await createApp(router);
  const text = { limit: '12' } as unknown as z.input<typeof SearchInput>;
  const before = await callTrpc(() => router.createCaller({}).search(text));

  await app.inject('/api/search?limit=12&draft=false&year=1');

  const after = await callTrpc(() => router.createCaller({}).search(text));
  expect(after).toEqual(before);
  expect(after).toEqual({ refused: ['limit'] });
});

async function createApp(router: AnyTRPCRouter) {
  const app = fastify({ routerOptions: { maxParamLength: 1000 } });
  await app.register(trpcRest, { prefix: '/api', router, createContext: () => ({}) });
  return Object.assign(app, { [Symbol.asyncDispose]: () => app.close() });
}

/** A URL cannot have these as a segment: they mean "here" and "one up". */
function isSegment(id: string): boolean {
  return id !== '.' && id !== '..' && id.isWellFormed();
}

function toQuery(input: Record<string, unknown>): URLSearchParams {
  const entries = Object.entries(input).flatMap(([key, value]) =>
    [value].flat().map((item) => [key, toText(item)]),
  );
  return new URLSearchParams(entries);
}

function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function toAnswer(response: { statusCode: number; json: () => unknown }): Answer {
  if (response.statusCode === 200) return { output: response.json() };
  const { errors, status } = response.json() as { status: number; errors: { path: string[] }[] };
  expect(status).toBe(422);
  return { refused: errors.map(({ path }) => path.join('.')) };
}

async function callTrpc(call: () => Promise<unknown>): Promise<Answer> {
  try {
    // What REST sends is JSON, so the caller's output is compared as JSON.
    return { output: JSON.parse(JSON.stringify(await call())) };
  } catch (error) {
    return { refused: readIssues(error) };
  }
}

function readIssues(error: unknown): string[] {
  const cause = error instanceof TRPCError ? error.cause : undefined;
  if (!(cause instanceof z.ZodError)) throw error;
  return cause.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')],
  );
}
