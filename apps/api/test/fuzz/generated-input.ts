import fc from 'fast-check';
import type { InputSchema } from './input-schema.ts';
import type { Fields } from './known-values.ts';
import { likelyValue } from './likely-value.ts';
import { oddName, oddValue } from './odd-value.ts';

/**
 * Inputs of a procedure: some that it takes, most with something wrong in them, a few with nothing right. Only a few have a
 * password to compute with, which costs as much as a hundred calls.
 */
export function generatedInput(schema: InputSchema): fc.Arbitrary<Fields> {
  const inputs = anyInput(schema);
  if (!schema.properties?.password) return inputs;
  const spoilt = fc.tuple(inputs, oddName).map(([input, email]) => ({ ...input, email }));
  // Without an address it takes the right caller as well as the right password.
  const spoiltWeight = schema.properties.email ? 15 : 3;
  return fc.oneof({ weight: 1, arbitrary: inputs }, { weight: spoiltWeight, arbitrary: spoilt });
}

function anyInput(schema: InputSchema): fc.Arbitrary<Fields> {
  const likely = likelyValue(schema) as fc.Arbitrary<Fields>; // the schema is that of an object
  const changes = fc.array(change(schema), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: likely },
    { weight: 6, arbitrary: fc.tuple(likely, changes).map(([input, made]) => apply(input, made)) },
    { weight: 1, arbitrary: changes.map((made) => apply({}, made)) },
  );
}

type Change = readonly [name: string, value: unknown];

function change({ properties = {} }: InputSchema): fc.Arbitrary<Change> {
  const names = Object.keys(properties);
  if (names.length === 0) return fc.tuple(oddName, oddValue);
  const name = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: oddName },
  );
  return fc.tuple(name, oddValue);
}

/** Built from entries, so that `__proto__` is a field like any other. */
function apply(input: Fields, changes: readonly Change[]): Fields {
  const entries = [...Object.entries(input), ...changes];
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
