import type { Procedure } from '@duet/procedure';
import fc from 'fast-check';
import { z } from 'zod';
import { type JsonSchema, validValue } from './json-schema-arbitrary.ts';
import { strangeText, strangeValue } from './strange-values.ts';

export type Input = Record<string, unknown>;

/** Fields that name something, so that not everything ends in a 404. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Returns inputs of a procedure, right and wrong in one place or another. `validShare` of 8 are meant to be right. */
export function inputsOf({ inputs }: Procedure, known: Known, validShare = 3): fc.Arbitrary<Input> {
  const schemas = inputs.map((input) => toJsonSchema(input));
  const properties = Object.assign({}, ...schemas.map((schema) => schema.properties ?? {}));
  const required = schemas.flatMap((schema) => schema.required ?? []);
  const valid = recordOf({ properties, required }, known);
  const names = Object.keys(properties);
  const name = names.length > 0 ? fc.constantFrom(...names) : fc.constant('surprise');

  return fc.oneof(
    { weight: validShare, arbitrary: valid },
    { weight: 3, arbitrary: fc.tuple(valid, name, strangeValue).map(replaced) },
    { weight: 1, arbitrary: fc.tuple(valid, strangeText, strangeValue).map(replaced) },
    { weight: 1, arbitrary: fc.tuple(valid, name).map(([input, left]) => without(input, left)) },
  );
}

/** Returns the names of the fields that take numbers and nothing else. */
export function numericFields({ inputs }: Procedure): string[] {
  const fields = inputs.flatMap((input) => Object.entries(toJsonSchema(input).properties ?? {}));
  return fields
    .filter(([, { type }]) => type === 'integer' || type === 'number')
    .map(([name]) => name);
}

function toJsonSchema(input: unknown): JsonSchema {
  // Inputs of a router are zod schemas; what JSON Schema cannot say of them stays open.
  return z.toJSONSchema(input as z.ZodType, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

function recordOf({ properties = {}, required = [] }: JsonSchema, known: Known) {
  const fields = Object.entries(properties).map(([name, schema]) => {
    const some = known[name];
    const value = validValue(schema);
    return [
      name,
      some ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...some) }, value) : value,
    ];
  });
  return fc.record<Input>(Object.fromEntries(fields), {
    requiredKeys: [...required],
    noNullPrototype: true,
  });
}

function replaced([input, name, value]: [Input, string, unknown]): Input {
  return { ...input, [name]: value };
}

function without(input: Input, name: string): Input {
  const { [name]: _, ...rest } = input;
  return rest;
}
