import type { Resolve } from './reference.ts';

/** What is compared of a schema (JSON Schema 2020-12). */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly [keyword: string]: unknown;
}

/** One way to satisfy a schema: of one type at most, with nothing left to choose. */
export interface Alternative extends Schema {
  readonly type?: string;
}

/** Takes a schema apart: a nullable string has two alternatives, a union as many as it has members. */
export function toAlternatives(schema: Schema, resolve: Resolve): Alternative[] {
  const { type, anyOf, oneOf, allOf = [], ...rest } = resolve(schema);
  const types = typeof type === 'object' ? type : [type ?? typeOfValues(rest)];
  const own = types.map((each) => (each === undefined ? rest : { ...rest, type: each }));
  const choices = [...allOf.map((part) => [part]), anyOf, oneOf].filter(
    (each) => each !== undefined,
  );
  return choices.reduce<Alternative[]>((found, choice) => {
    const added = choice.flatMap((part) => toAlternatives(part, resolve));
    return found.flatMap((one) => added.map((other) => merge(one, other)));
  }, own);
}

/** Returns the values that a schema lists, or none when it lists no values. */
export function valuesOf({ enum: values, const: value }: Schema): readonly unknown[] | undefined {
  return values ?? (value === undefined ? undefined : [value]);
}

function typeOfValues(schema: Schema): string | undefined {
  const [value] = valuesOf(schema) ?? [];
  if (value === undefined) return undefined;
  return value === null ? 'null' : typeof value;
}

function merge(one: Alternative, other: Alternative): Alternative {
  const merged: Alternative = { ...one, ...other };
  if (!one.properties || !other.properties) return merged;
  const properties = { ...one.properties, ...other.properties };
  for (const [name, schema] of Object.entries(one.properties)) {
    const also = other.properties[name];
    if (also) properties[name] = { allOf: [schema, also] };
  }
  return { ...merged, properties, required: [...(one.required ?? []), ...(other.required ?? [])] };
}
