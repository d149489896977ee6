import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readProcedures } from '../read-procedures.ts';
import { observeBoth } from './observe.ts';
import { orFail, t } from './toolbox.ts';

const SEED = 20_261_121;
/** The version whose compiler the runs below found to agree with its interpreter. */
const ZOD_VERSION = { major: 4, minor: 6, patch: 7 };

const leaves = fc.constantFrom<z.ZodType>(
  z.string(),
  z.string().trim().min(1).max(5),
  z.string().regex(/^[a-z]+$/, 'letters only'),
  z.email(),
  z.iso.datetime(),
  z.uuid(),
  z.url(),
  z.number(),
  z.int().min(0).max(10),
  z.number().multipleOf(0.5),
  z.coerce.number(),
  z.coerce.boolean(),
  z.coerce.string(),
  z.stringbool(),
  z.boolean(),
  z.bigint(),
  z.date(),
  z.null(),
  z.undefined(),
  z.void(),
  z.never(),
  z.unknown(),
  z.json(),
  z.literal(['a', 1, null]),
  z.enum(['a', 'b']),
  z.templateLiteral(['id-', z.number()]),
  z.instanceof(Date),
  z.codec(z.string(), z.number(), { decode: Number, encode: String }),
);

const { schema: schemas } = fc.letrec<{ schema: z.ZodType; fields: Record<string, z.ZodType> }>(
  (tie) => ({
    fields: fc.dictionary(
      fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'),
      tie('schema'),
      {
        maxKeys: 3,
        noNullPrototype: true,
      },
    ),
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaves,
      tie('fields').map((fields) => z.object(fields)),
      tie('fields').map((fields) => z.strictObject(fields)),
      tie('fields').map((fields) => z.looseObject(fields)),
      tie('fields').map((fields) => z.object(fields).partial()),
      fc.tuple(tie('fields'), tie('schema')).map(([f, s]) => z.object(f).catchall(s)),
      tie('schema').map((s) => z.array(s).max(3)),
      tie('schema').map((s) => z.tuple([s], s)),
      tie('schema').map((s) => z.record(z.string().max(3), s)),
      fc.tuple(tie('schema'), tie('schema')).map(([a, b]) => z.union([a, b])),
      fc.tuple(tie('schema'), tie('schema')).map(([a, b]) => z.intersection(a, b)),
      tie('fields').map((f) => discriminated(f)),
      tie('schema').map((s) => s.optional()),
      tie('schema').map((s) => s.nullable()),
      tie('schema').map((s) => s.readonly()),
      tie('schema').map((s) => s.default('a')),
      tie('schema').map((s) => s.prefault('a')),
      tie('schema').map((s) => s.catch('caught')),
      tie('schema').map((s) => z.lazy(() => s)),
      tie('schema').map((s) => z.nonoptional(s)),
      tie('schema').map((s) => z.unknown().pipe(s)),
      tie('schema').map((s) => z.preprocess((value) => value ?? 'a', s)),
      tie('schema').map((s) => s.transform((value) => [typeof value, value])),
      tie('schema').map((s) => s.refine((value) => value !== 'a', { error: 'not a', path: ['p'] })),
      tie('schema').map((s) => s.refine((value) => value !== 1, { error: 'not 1', abort: true })),
      tie('schema').map((s) => s.superRefine(refuseNull)),
      tie('schema').map((s) => s.transform(throwAtA)),
      tie('schema').map((s) => s.refine((value) => throwAtA(value) !== 'b', 'not b')),
      tie('schema').map((s) => s.overwrite((value) => value)),
      tie('schema').map((s) => s.brand('kind').describe('described')),
      tie('schema').map((s) => z.map(z.string(), s)),
      tie('schema').map((s) => z.set(s)),
      tie('schema').map((s) => z.success(s)),
    ),
  }),
);

const values = fc.oneof(
  fc.constantFrom<unknown>('a', 'b', 1, 0.5, 'id-1', undefined, null, true, new Date(0), 1n, []),
  fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd', 'kind', '__proto__'),
    fc.jsonValue({ maxDepth: 1 }),
  ),
  fc.jsonValue(),
  fc.anything({ maxDepth: 2 }),
);

const samples = fc.array(values, { minLength: 1, maxLength: 6 });

test('a compiled schema accepts, returns and reports what the schema itself does', async () => {
  const conforms = fc.asyncProperty(schemas, samples, async (schema, rawInputs) => {
    const router = t.router({ echo: t.procedure.input(schema).query(({ input }) => input) });
    const [echo] = await readProcedures(router);

    for (const rawInput of rawInputs) {
      const { expected, actual } = await observeBoth(router.echo, orFail(echo), rawInput);

      // Not `toStrictEqual`: it takes a field called `constructor` for the class of the object.
      deepStrictEqual(actual, expected);
      expect(keyOrder(actual)).toEqual(keyOrder(expected));
    }
  });

  await fc.assert(conforms, { seed: SEED, numRuns: 1_000 });
});

test('was last looked at with the installed version of zod', () => {
  expect(z.core.version).toMatchObject(ZOD_VERSION);
});

function discriminated(fields: Record<string, z.ZodType>) {
  const [one, other] = [z.literal('a'), z.literal(['b', 'c'])];
  const options = [z.object({ ...fields, kind: one }), z.object({ kind: other })] as const;
  return z.discriminatedUnion('kind', options);
}

function throwAtA(value: unknown) {
  if (value === 'a') throw new RangeError('a');
  return value;
}

function refuseNull(value: unknown, { addIssue }: z.RefinementCtx) {
  if (value === null) addIssue({ code: 'custom', message: 'null', params: { seen: 'null' } });
}

/** Equality does not look at the order of keys, but two faces that answer byte for byte alike need it. */
function keyOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return Object.keys(value).map((key) => [key, keyOrder(Reflect.get(value, key))]);
}
