import type { Procedure } from '@duet/procedure';
import type { RestMeta } from '@duet/rest';
import type { InputSchema } from './input-schema.ts';
import type { Fields } from './known-values.ts';

/**
 * Leaves out of an input what only one face can say. A body says all that JSON can; paths and queries are text, which the REST
 * face reads as the schema expects: where it would read something else, there is nothing to compare.
 */
export function toExpressible({ meta }: Procedure, schema: InputSchema, input: Fields): Fields {
  const { method, path } = routeOf(meta);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const isQuery = ['GET', 'DELETE'].includes(method);
  const files = Object.entries(schema.properties ?? {}).filter(
    ([, { format }]) => format === 'binary',
  );

  const kept = Object.entries(input).filter(([name, value]) => {
    if (inPath.includes(name)) return isSegment(value);
    if (files.length > 0) return value instanceof File || isText(value);
    return !isQuery || (isName(name) && survivesText(schema.properties?.[name], value));
  });
  const segments = inPath.map((name) => [name, 'x']);
  // A form has a file, wherever it is: without one, clients of tRPC send JSON.
  const hasFile = kept.some(([, value]) => value instanceof File);
  const file = hasFile ? [] : files.map(([name]) => [name, new File(['no image'], 'x.png')]);
  return Object.fromEntries([...segments, ...kept, ...file]);
}

function routeOf(meta: unknown): { method: string; path: string } {
  const route = (meta as RestMeta | undefined)?.openapi; // every procedure of the router has one
  if (!route) throw new Error('The procedure is not on the REST face');
  return route;
}

/** An empty segment makes another path, and URLs resolve dots before anybody sends them. */
function isSegment(value: unknown): boolean {
  return isText(value) && !['', '.', '..'].includes(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed();
}

/** `name[key]` is the field of an object. */
function isName(name: string): boolean {
  return name.isWellFormed() && !/[[\]]/.test(name);
}

/** Tells whether a value, written as text, is read as the same value. */
function survivesText(schema: InputSchema | undefined, value: unknown): boolean {
  if (isText(value)) return !readsOtherwise(schema, value);
  if (typeof value === 'number') return optionsOf(schema).some(({ type }) => type === 'integer');
  if (Array.isArray(value)) return survivesAsList(schema, value);
  return typeof value === 'object' && value !== null && survivesAsObject(schema, value);
}

function readsOtherwise(schema: InputSchema | undefined, text: string): boolean {
  return optionsOf(schema).some(
    ({ type }) =>
      type === 'array' ||
      (type === 'integer' && /^-?\d/.test(text)) ||
      (type === 'object' && text.startsWith('{')),
  );
}

/** One value alone is no list, unless nothing but a list is expected. */
function survivesAsList(schema: InputSchema | undefined, values: readonly unknown[]): boolean {
  const options = optionsOf(schema);
  const items = options.find(({ type }) => type === 'array')?.items;
  const least = items && options.length === 1 ? 1 : 2;
  const isSafe = (each: unknown) => survivesText(items, each) && !String(each).includes(',');
  return values.length >= least && values.every(isSafe);
}

function survivesAsObject(schema: InputSchema | undefined, value: object): boolean {
  const properties = optionsOf(schema).find(({ type }) => type === 'object')?.properties;
  const entries = Object.entries(value);
  if (!properties || entries.length === 0) return false;
  return entries.every(
    ([key, each]) =>
      key !== '' && isName(key) && isText(each) && survivesText(properties[key], each),
  );
}

function optionsOf(schema: InputSchema | undefined): readonly InputSchema[] {
  return schema?.anyOf ?? (schema ? [schema] : []);
}
