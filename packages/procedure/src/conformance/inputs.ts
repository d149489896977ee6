import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { Age, fling, Name, seesInput, t } from './toolbox.ts';

const p = t.procedure;

const toScalar = z.unknown().transform(() => 5);
const toArray = z.unknown().transform(() => [1]);
const toObject = z.unknown().transform(() => ({ a: 1 }));

/** Schemas and parsers of every kind, alone and several in a row. */
export const inputs = {
  object: p.input(Name).query(({ input }) => input),
  coerced: p.input(Age).query(({ input }) => input.age + 1),
  optional: p.input(Name.optional()).query(({ input }) => input ?? 'none'),
  defaults: p
    .input(z.object({ name: z.string().default('anonymous') }).default({ name: 'nobody' }))
    .query(({ input }) => input),
  merged: p
    .input(Name)
    .input(Age)
    .query(({ input }) => input),
  mergedAroundMiddlewares: p
    .input(Name)
    .use(seesInput)
    .input(Age)
    .use(seesInput)
    .input(async (value: unknown) => ({ custom: typeof value }))
    .query(({ input }) => input),
  // tRPC's types refuse to merge anything but objects; its code does it all the same.
  scalarThenObject: p
    .input(toScalar)
    .input(toObject as never)
    .query(({ input }) => input),
  objectThenArray: p
    .input(toObject)
    .input(toArray as never)
    .query(({ input }) => input),
  strict: p.input(z.strictObject({ name: z.string() })).query(({ input }) => input),
  loose: p.input(z.looseObject({ name: z.string() })).query(({ input }) => input),
  union: p.input(z.union([Name, Age])).query(({ input }) => input),
  unmergeable: p
    .input(z.union([z.intersection(toScalar, toArray), z.literal('Ada')]).catch('Ada'))
    .query(({ input }) => input),
  unmergeableWithin: p
    .input(z.union([z.object({ name: z.lazy(() => toScalar.and(toArray)) }), z.unknown()]))
    .query(({ input }) => input),
  discriminated: p
    .input(z.discriminatedUnion('name', [z.object({ name: z.literal('Ada') }), Name.partial()]))
    .query(({ input }) => input),
  recursive: p
    .input(
      z.object({
        name: z.string(),
        get friends() {
          return z.array(Name).optional();
        },
      }),
    )
    .query(({ input }) => input),
  record: p.input(z.record(z.string(), z.unknown())).query(({ input }) => input),
  caught: p.input(z.object({ name: z.string().catch('caught') })).query(({ input }) => input),
  piped: p.input(z.unknown().pipe(Name)).query(({ input }) => input),
  preprocessed: p
    .input(z.preprocess((value) => value ?? { name: 'made' }, Name))
    .query(({ input }) => input),
  refined: p
    .input(Name.refine(({ name }) => name !== 'Ada', { path: ['name'], error: 'taken' }))
    .query(({ input }) => input),
  asyncRefined: p
    .input(Name.refine(async ({ name }) => name !== 'Ada', 'taken'))
    .query(({ input }) => input),
  refinedByPromise: p
    .input(Name.refine(({ name }) => Promise.resolve(name !== 'Ada'), 'taken'))
    .query(({ input }) => input),
  asyncTransformed: p
    .input(Name.transform(async ({ name }) => name.length))
    .query(({ input }) => input),
  asyncThrowing: p
    .input(Name.transform(async ({ name }) => (name === 'Grace' ? fling('text') : name)))
    .query(({ input }) => input),
  promised: p
    .input(z.unknown().transform(() => Promise.resolve({ a: 1 })))
    .query(({ input }) => input),
  throwing: p
    .input(z.unknown().transform(() => fling(new Error('from a transform'))))
    .query(() => 1),
  throwingTRPCError: p
    .input(z.unknown().transform(() => fling(new TRPCError({ code: 'CONFLICT' }))))
    .query(() => 1),
  customFunction: p.input((value: unknown) => [value]).query(({ input }) => input),
  customAsyncFunction: p
    .input(async (value: unknown) => value ?? fling('nothing'))
    .query(({ input }) => input),
  parseOnly: p
    .input({ parse: (value: unknown) => value ?? fling(new Error('nothing')) })
    .query(({ input }) => input),
  parseGivesPromise: p
    .input({ parse: async (value: unknown) => value ?? fling(9), parseAsync: async () => 0 })
    .query(({ input }) => input),
  validateSync: p
    .input({ validateSync: (value: unknown) => ({ yup: value }) })
    .query(({ input }) => input),
  create: p
    .input({ create: (value: unknown) => ({ superstruct: value }) })
    .query(({ input }) => input),
  standardSchema: p.input({ '~standard': Name['~standard'] }).query(({ input }) => input),
};
