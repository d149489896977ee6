import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { Age, fling, Name, t, untyped } from './toolbox.ts';

type Builder = typeof t.procedure;
type Block = (builder: Builder) => unknown;

/** Steps that can be put in any order before a resolver. */
export const blocks = {
  name: (b) => b.input(Name),
  age: (b) => b.input(Age),
  loose: (b) => b.input(z.looseObject({})),
  defaults: (b) =>
    b.input(z.object({ role: z.string().default('reader') }).catch({ role: 'none' })),
  asyncCheck: (b) => b.input(z.unknown().refine(async (value) => value !== null, 'null')),
  upperCase: (b) => b.input(Name.transform(({ name }) => ({ upper: name.toUpperCase() }))),
  custom: (b) => b.input((value: unknown) => value ?? fling(new Error('nothing came'))),
  trace: (b) => b.use(traced),
  traceResult: (b) =>
    b.use(async ({ ctx, next }) => {
      const result = await next();
      ctx.log.push(result.ok ? ['ok', result.data, Reflect.get(result, 'ctx')] : result.error.code);
      return result;
    }),
  addToContext: (b) =>
    b.use(({ ctx, next }) => next({ ctx: { depth: Number(Reflect.get(ctx, 'depth') ?? 0) + 1 } })),
  replaceInput: (b) => b.use(({ next }) => next({ input: { name: 'replaced' } })),
  replaceRawInput: (b) => b.use(({ next }) => next({ getRawInput: async () => ({ name: 'raw' }) })),
  nextTwice: (b) =>
    b.use(async ({ next }) => {
      await next();
      return next();
    }),
  recover: (b) =>
    b.use(async ({ next }) => {
      const result = await next();
      return result.ok ? result : { marker: result.marker, ok: true, data: 'recovered' };
    }),
  replaceData: (b) => b.use(async ({ next }) => ({ ...(await next()), data: { name: 'data' } })),
  throwError: (b) => b.use(async () => fling(new Error('middleware'))),
  throwTRPCError: (b) => b.use(() => fling(new TRPCError({ code: 'FORBIDDEN' }))),
  throwText: (b) => b.use(() => fling('text')),
  forget: (b) => b.use(untyped(() => undefined)),
} satisfies Record<string, Block>;

/** Output parsers, of which a procedure has at most one. */
export const outputBlocks = {
  name: (b) => b.output(Name),
  anything: (b) => b.output(z.unknown()),
  asyncCheck: (b) =>
    b.output(z.looseObject({}).refine(async (value) => 'name' in value, 'no name')),
  custom: (b) => b.output((value: unknown) => [value]),
} satisfies Record<string, Block>;

/** Resolvers that succeed or fail, at once or later. */
export const resolvers = {
  echo: (b) => b.query(({ ctx, input }) => ({ input, keys: Object.keys(ctx) })),
  later: (b) => b.mutation(async ({ input }) => ({ name: 'later', input })),
  nothing: (b) => b.query(() => undefined),
  throwError: (b) => b.query(() => fling(new Error('resolver'))),
  throwLater: (b) => b.mutation(async () => fling(new TRPCError({ code: 'NOT_FOUND' }))),
  throwNothing: (b) => b.query(() => fling(undefined)),
} satisfies Record<string, Block>;

const traced = t.middleware(({ ctx, input, path, type, next }) => {
  ctx.log.push([path, type, input, Object.keys(ctx)]);
  return next();
});

export interface Recipe {
  steps: (keyof typeof blocks)[];
  output: keyof typeof outputBlocks | null;
  /** How many steps stand before the output parser. */
  outputAfter: number;
  resolver: keyof typeof resolvers;
}

/** Builds the procedure that a recipe describes, in a router under the name `made`. */
export function build({ steps, output, outputAfter, resolver }: Recipe) {
  const before: Block[] = steps.map((name) => blocks[name]);
  if (output) before.splice(outputAfter, 0, outputBlocks[output]);

  // Every block gives back a builder, of a type that no recipe can know beforehand.
  const builder = before.reduce((b, block) => block(b) as Builder, t.procedure);
  return t.router({ made: resolvers[resolver](builder) });
}
