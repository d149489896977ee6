import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Schema } from './object-schema.ts';
import { compileConversions, type Text } from './query-conversion.ts';

function convert(schema: z.ZodType, text: Text): unknown {
  // Every classic schema is one of the core schemas.
  const conversions = compileConversions({ field: schema as unknown as Schema });
  return (conversions.get('field') ?? ((same) => same))(text);
}

describe('a conversion turns', () => {
  const noon = new Date('2026-11-21T12:00:00Z');
  test.each<[label: string, schema: z.ZodType, text: Text, expected: unknown]>([
    ['digits to a number', z.number(), '12', 12],
    ['a fraction to a number', z.number(), '-0.5', -0.5],
    ['an exponent to a number', z.number(), '1e3', 1000],
    ['digits to a coerced number', z.coerce.number(), '12', 12],
    ['digits to a bigint', z.bigint(), '9007199254740993', 9007199254740993n],
    ['"true" to true', z.boolean(), 'true', true],
    ['"false" to false', z.boolean(), 'false', false],
    ['"false" to false, coerced', z.coerce.boolean(), 'false', false],
    ['a date-time to a date', z.date(), '2026-11-21T12:00:00Z', noon],
    ['a date-time with an offset to a date', z.date(), '2026-11-21T13:00:00+01:00', noon],
    ['a day to a date', z.date(), '2026-11-21', new Date('2026-11-21')],
    ['one value to an array', z.array(z.string()), 'a', ['a']],
    ['many values to an array', z.array(z.int()), ['1', '2'], [1, 2]],
    ['words with commas to an array of them', z.array(z.enum(['a', 'b'])), 'a,b', ['a', 'b']],
    ['a comma in free text to itself', z.array(z.string()), 'a,b', ['a,b']],
    ['a comma in a word to itself', z.array(z.enum(['a,b', 'c'])), 'a,b', ['a,b']],
    ['many values to a set', z.set(z.int()), ['1', '2'], new Set([1, 2])],
    ['many values to a tuple', z.tuple([z.string(), z.int()]), ['1', '2'], ['1', 2]],
    ['more values to the rest of a tuple', z.tuple([z.string()], z.int()), ['1', '2'], ['1', 2]],
    ['text to a literal number', z.literal([1, 2]), '2', 2],
    ['text to a number of an enum', z.enum({ low: 0, high: 1 }), '1', 1],
    ['text under optional', z.number().optional(), '12', 12],
    ['text under nullable', z.number().nullable(), '12', 12],
    ['text under a default', z.number().default(5), '12', 12],
    ['text under a prefault', z.number().prefault(5), '12', 12],
    ['text under catch', z.number().catch(5), '12', 12],
    ['text under readonly', z.number().readonly(), '12', 12],
    ['text under lazy', z.lazy(() => z.number()), '12', 12],
    ['text before a refinement', z.number().refine((n) => n > 3), '12', 12],
    ['text before a transform', z.number().transform(String), '12', 12],
    ['text before a pipe', z.number().pipe(z.int()), '12', 12],
    ['text to what a union names first', z.union([z.string(), z.number()]), '12', '12'],
    ['text to what a union can read', z.union([z.literal('all'), z.int()]), '12', 12],
    ['text past a pattern that it breaks', z.union([z.uuid(), z.int()]), '12', 12],
    ['text to a list in a union', z.union([z.int(), z.array(z.int())]), ['1', '2'], [1, 2]],
    ['many values to a list that may hold itself', z.json(), ['1', 'a'], ['1', 'a']],
    ['JSON to an object', z.object({ a: z.int() }), '{"a":1}', { a: 1 }],
    ['JSON to a record', z.record(z.string(), z.int()), '{"a":1}', { a: 1 }],
  ])('%s', (...[, schema, text, expected]) => {
    const value = convert(schema, text);

    expect(value).toEqual(expected);
  });
});

describe('a conversion leaves to zod', () => {
  test.each<[label: string, schema: z.ZodType, text: Text]>([
    ['text', z.string(), '12'],
    ['words for a number', z.number(), 'twelve'],
    ['nothing for a number', z.number(), ''],
    ['spaces around a number', z.number(), ' 12 '],
    ['hexadecimal', z.number(), '0x10'],
    ['leading zeros', z.number(), '007'],
    ['infinity', z.number(), 'Infinity'],
    ['a number too large', z.number(), '1e999'],
    ['a fraction for a bigint', z.bigint(), '1.5'],
    ['1 for a boolean', z.boolean(), '1'],
    ['"TRUE" for a boolean', z.boolean(), 'TRUE'],
    ['a day that does not exist', z.date(), '2026-02-30'],
    ['milliseconds for a date', z.date(), '1763726400000'],
    ['a repeated key for a number', z.number(), ['1', '2']],
    ['a repeated key for a text', z.string(), ['a', 'b']],
    ['an unknown literal', z.literal(1), '2'],
    ['"null"', z.number().nullable(), 'null'],
    ['anything for unknown', z.unknown(), '12'],
    ['anything for any', z.any(), 'true'],
    ['what preprocess is for', z.preprocess(Number, z.number()), '12'],
    ['what a stringbool is for', z.stringbool(), 'yes'],
    ['words for an object', z.object({}), 'a'],
  ])('%s', (_, schema, text) => {
    const value = convert(schema, text);

    expect(value).toEqual(text);
  });
});
