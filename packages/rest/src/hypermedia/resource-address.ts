import { readParameters } from '../route.ts';
import { compileTemplate } from '../template.ts';

/** The values of the parameters of an address. */
export type Values = Readonly<Record<string, string>>;

/** The address of a thing, as far as the thing and the request that brought it can tell. */
export interface Address {
  /** Returns `null` when a parameter has no value, so that there is no address. */
  read(thing: unknown, params: unknown): Values | null;
  toHref(values: Values): string;
}

/**
 * Compiles the address of the things that a route answers with.
 *
 * The last parameter names the thing, so the thing knows it best; the ones before it name what the thing is part of, so the
 * path of the request knows them best, where it has them: on `/articles/{id}/comments/{commentId}` the `id` of a comment is not the article's.
 */
export function compileAddress(path: string, requestPath: string, prefix: string): Address {
  const names = readParameters(path);
  const own = names.at(-1);
  const readers = names.map((name) => {
    const isKnown = requestPath.startsWith(
      path.slice(0, path.indexOf(`{${name}}`) + name.length + 2),
    );
    return { name, read: toReader(name, { isKnown, isOwn: name === own }) };
  });

  const read: Address['read'] = (thing, params) => {
    const values: Record<string, string> = {};
    for (const { name, read: readValue } of readers) {
      const value = readValue(thing, params);
      if (value === undefined) return null;
      values[name] = value;
    }
    return values;
  };
  return { read, toHref: compileTemplate(prefix + path) };
}

type ReadValue = (thing: unknown, params: unknown) => string | undefined;

function toReader(
  name: string,
  { isKnown, isOwn }: { isKnown: boolean; isOwn: boolean },
): ReadValue {
  if (!isKnown) return (thing) => textOf(thing, name);
  if (!isOwn) return (_thing, params) => textOf(params, name);
  return (thing, params) => textOf(thing, name) ?? textOf(params, name);
}

function textOf(source: unknown, name: string): string | undefined {
  if (typeof source !== 'object' || source === null) return undefined;
  const value: unknown = Reflect.get(source, name);
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : undefined;
}
