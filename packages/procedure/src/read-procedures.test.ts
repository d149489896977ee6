import { initTRPC, lazy, TRPCError } from '@trpc/server';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Procedure } from './procedure.ts';
import { readProcedures } from './read-procedures.ts';

const t = initTRPC.meta<{ summary: string }>().create();
const Slug = z.object({ slug: z.string() });
const Page = z.object({ limit: z.coerce.number().default(20) });
const Article = z.object({ title: z.string() });

describe('readProcedures', () => {
  test('tells what each procedure declares', async () => {
    const list = t.procedure.meta({ summary: 'List' }).input(Slug).input(Page).output(Article);
    const router = t.router({ article: { list: list.query(() => ({ title: 'First' })) } });

    const procedures = await readProcedures(router);

    expect(procedures).toEqual([
      {
        path: 'article.list',
        type: 'query',
        meta: { summary: 'List' },
        inputs: [Slug, Page],
        output: Article,
        call: expect.any(Function),
      },
    ]);
    expect(procedures[0]?.output).toBe(Article);
  });

  test('reads queries, mutations and subscriptions', async () => {
    const router = t.router({
      get: t.procedure.query(() => 1),
      set: t.procedure.mutation(() => 1),
      watch: t.procedure.subscription(async function* () {}),
    });

    const procedures = await readProcedures(router);

    expect(procedures.map(({ path, type }) => [path, type])).toEqual([
      ['get', 'query'],
      ['set', 'mutation'],
      ['watch', 'subscription'],
    ]);
  });

  test('loads lazy routers, and the lazy routers within them', async () => {
    const inner = t.router({ deep: t.procedure.query(({ path }) => path) });
    const outer = t.router({ near: t.procedure.query(() => 1), inner: lazy(async () => inner) });
    const router = t.router({ outer: lazy(async () => ({ outer })) });

    const procedures = await readProcedures(router);

    expect(procedures.map(({ path }) => path)).toEqual(['outer.near', 'outer.inner.deep']);
    expect(await find(procedures, 'outer.inner.deep').call({ ctx: {}, rawInput: undefined })).toBe(
      'outer.inner.deep',
    );
  });

  test('reads a router once for all who ask', async () => {
    const router = t.router({ get: t.procedure.query(() => 1) });

    const [first, second] = [await readProcedures(router), await readProcedures(router)];

    expect(second).toBe(first);
  });

  test('fails when a lazy router does', async () => {
    const broken = lazy<typeof router>(() => Promise.reject(new Error('no such module')));
    const router = t.router({ fine: t.procedure.query(() => 1) });

    const reading = readProcedures(t.router({ broken }));

    await expect(reading).rejects.toThrow('no such module');
  });

  test('leaves the schemas as they are, for others share them', async () => {
    const { run, parse } = Page._zod;
    const router = t.router({ list: t.procedure.input(Page).query(({ input }) => input.limit) });

    const list = find(await readProcedures(router), 'list');
    list.call({ ctx: {}, rawInput: { limit: '5' } });

    expect(Page._zod.run).toBe(run);
    expect(Page._zod.parse).toBe(parse);
    expect(router._def.procedures.list._def.inputs).toEqual([Page]);
  });
});

describe('call', () => {
  test('answers at once when nothing on the way is asynchronous', async () => {
    const router = t.router({ get: t.procedure.input(Page).query(({ input }) => input.limit) });
    const get = find(await readProcedures(router), 'get');

    const limit = get.call({ ctx: {}, rawInput: {} });

    expect(limit).toBe(20);
  });

  test('counts as the first of its batch unless told', async () => {
    const router = t.router({ get: t.procedure.query(({ batchIndex }) => batchIndex) });
    const get = find(await readProcedures(router), 'get');

    const indexes = [undefined, 4].map((batchIndex) =>
      get.call({ ctx: {}, rawInput: undefined, batchIndex }),
    );

    expect(indexes).toEqual([0, 4]);
  });

  test('throws a TRPCError whatever was thrown, from a caller override too', async () => {
    const refuse = async () => {
      throw new Error('not through here');
    };
    const overridden = t.procedure.experimental_caller(refuse).query(() => 1);
    // Only its call has another type: it still is a procedure that a router takes.
    const router = t.router({ odd: overridden as unknown as ReturnType<typeof t.procedure.query> });
    const odd = find(await readProcedures(router), 'odd');

    const attempt = odd.call({ ctx: {}, rawInput: undefined });

    await expect(attempt).rejects.toMatchObject({ name: 'TRPCError', message: 'not through here' });
  });

  test('never tries an async schema synchronously, which would lose a rejection', async () => {
    let runs = 0;
    const counted = z.string().transform(async () => {
      runs += 1;
      throw new Error('lookup failed');
    });
    const router = t.router({ get: t.procedure.input(counted).query(() => 1) });
    const get = find(await readProcedures(router), 'get');

    const attempt = get.call({ ctx: {}, rawInput: 'x' });

    await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(runs).toBe(1);
  });
});

function find(procedures: readonly Procedure[], path: string): Procedure {
  const procedure = procedures.find((candidate) => candidate.path === path);
  if (!procedure) throw new Error(`No procedure on ${path}`);
  return procedure;
}

test('asks for the raw input only when something reads it', async () => {
  const guard = t.procedure.use(async ({ ctx, next }) => {
    if (!('user' in ctx)) throw new TRPCError({ code: 'UNAUTHORIZED' });
    return next();
  });
  const greet = guard.input(z.string()).query(({ input }) => input);
  const [procedure] = await readProcedures(t.router({ greet }));
  const readInput = vi.fn(() => 'raw');

  const refused = procedure?.call({ ctx: {}, readInput });
  await expect(refused).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  expect(readInput).not.toHaveBeenCalled();

  const allowed = await procedure?.call({ ctx: { user: 'ada' }, readInput });
  expect(allowed).toBe('raw');
});
