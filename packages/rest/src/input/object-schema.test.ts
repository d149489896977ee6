import { expect, test } from 'vitest';
import { z } from 'zod';
import { acceptsNothing, type Schema } from './object-schema.ts';

test.each<[string, Schema, boolean]>([
  ['an optional one', z.string().optional(), true],
  ['one with a default', z.string().default('x'), true],
  ['one with something to parse in its place', z.object({}).prefault({}), true],
  ['nothing', z.void(), true],
  ['text', z.string(), false],
  ['null', z.string().nullable(), false],
])('a value may be left out or not: %s', (_name, schema, expected) => {
  expect(acceptsNothing(schema)).toBe(expected);
});
