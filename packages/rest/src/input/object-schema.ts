import type { z } from 'zod';

/** Any zod schema, as a union that its `_zod.def.type` tells apart. */
export type Schema = z.core.$ZodTypes;

/** The fields of an object schema. */
export type Shape = Record<string, Schema>;

/** Tells whether a parser is a zod 4 schema. */
export function isSchema(parser: unknown): parser is Schema {
  return typeof parser === 'object' && parser !== null && '_zod' in parser;
}

/** Returns the schema under `optional`, `nullable`, `default` and the like, and under the input side of a pipe. */
export function unwrap(schema: Schema): Schema {
  const { def } = schema._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return unwrap(def.innerType as Schema);
    case 'lazy':
      return unwrap(def.getter() as Schema);
    case 'pipe':
      return isPreprocess(def) ? schema : unwrap(def.in as Schema);
    default:
      return schema;
  }
}

/** Returns the fields of an object schema, however wrapped, or `null` when it is not one. */
export function findShape(schema: Schema): Shape | null {
  const { def } = unwrap(schema)._zod;
  if (def.type === 'object') return def.shape as Shape;
  if (def.type !== 'intersection') return null;

  const [left, right] = [findShape(def.left as Schema), findShape(def.right as Schema)];
  return left && right ? { ...left, ...right } : null;
}

/** Returns the fields of all inputs of a procedure together. */
export function mergeShapes(inputs: readonly unknown[]): Shape {
  const shapes = inputs.filter(isSchema).map((schema) => findShape(schema) ?? {});
  return Object.assign({}, ...shapes);
}

const NESTED: readonly string[] = ['object', 'record', 'array', 'set', 'tuple', 'union'];

/** Tells whether a schema is an object of single values, which a query string says as `field[key]=value`. */
export function isFlatObject(schema: Schema): boolean {
  const { def } = unwrap(schema)._zod;
  if (def.type !== 'object') return false;
  return Object.values(def.shape as Shape).every(
    (member) => !NESTED.includes(unwrap(member)._zod.def.type),
  );
}

/** Returns what a schema makes of a value that is left out, or `undefined`. */
export function findSchemaDefault(schema: Schema): unknown {
  const { def } = schema._zod;
  switch (def.type) {
    case 'default':
    case 'prefault':
      return def.defaultValue;
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'readonly':
      return findSchemaDefault(def.innerType as Schema);
    default:
      return undefined;
  }
}

/** Tells whether a schema stands for "nothing": `z.void()` and its kin. */
export function isVoid(schema: Schema): boolean {
  return ['void', 'undefined', 'never'].includes(unwrap(schema)._zod.def.type);
}

/** Tells whether leaving a value out is fine with a schema. */
export function acceptsNothing(schema: Schema): boolean {
  // `optional`, or `defaulted` when something stands in for it.
  return schema._zod.optin !== undefined || isVoid(schema);
}

/** `z.preprocess()` hands the raw value to a function: only that function knows what the value may be. */
function isPreprocess(def: z.core.$ZodPipeDef): boolean {
  return def.in._zod.def.type === 'transform';
}
