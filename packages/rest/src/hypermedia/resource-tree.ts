import { z } from 'zod';
import { findShape, type Schema, unwrap } from '../input/object-schema.ts';
import { type RestRoute, readParameters } from '../route.ts';

/** Whether a path ends in a parameter: what it names is one of many. */
const ENDS_IN_PARAMETER = /\/\{\w+\}$/;

/** Tells whether a route reads something once, which is what links lead to. */
export function isRead({ method, procedure }: RestRoute): boolean {
  return method === 'GET' && procedure.type === 'query';
}

/** Returns the route that reads what a path names. */
export function findReader(path: string, routes: readonly RestRoute[]): RestRoute | undefined {
  return routes.find((route) => route.path === path && isRead(route));
}

/** Returns the path that what a route answers with can be read at, or `undefined` when nothing tells. */
export function findSubject(route: RestRoute, routes: readonly RestRoute[]): string | undefined {
  if (isRead(route)) return route.path;
  const { location, output, path } = route;
  if (location !== undefined && findReader(location, routes)) return location;
  const here = findReader(path, routes);
  if (here && isSame(here.output, output)) return path;
  return findReaderOf(output, route, routes)?.path ?? here?.path;
}

/**
 * Returns the route that reads one thing of this schema: of several, the one that shares most of its path with the given
 * one. A route without parameters is nobody's address: `/me` reads a user, and not this one.
 */
export function findReaderOf(
  schema: Schema | undefined,
  { path }: Pick<RestRoute, 'path'>,
  routes: readonly RestRoute[],
): RestRoute | undefined {
  if (!schema || !findShape(schema)) return undefined;
  return routes
    .filter((route) => isRead(route) && route.parameters.length > 0 && isSame(route.output, schema))
    .sort((a, b) => countShared(b.path, path) - countShared(a.path, path))[0];
}

/** Returns the path of the items of a list: one parameter behind the list's own, or where a list of the same things has it. */
export function findItemPath(list: RestRoute, routes: readonly RestRoute[]): string | undefined {
  const item = findItemSchema(list.output);
  if (!item) return undefined;
  const own = findItemPathBelow(list, item, routes);
  if (own !== undefined) return own;

  const reader = findReaderOf(item, list, routes);
  if (reader) return reader.path;
  const isAlike = (route: RestRoute) => isRead(route) && isSame(findItemSchema(route.output), item);
  return routes.filter(isAlike).flatMap((route) => findItemPathBelow(route, item, routes) ?? [])[0];
}

function findItemPathBelow(
  { path }: RestRoute,
  item: Schema,
  routes: readonly RestRoute[],
): string | undefined {
  const shape = findShape(item) ?? {};
  return routes.find(
    (route) =>
      ENDS_IN_PARAMETER.test(route.path) &&
      findParent(route.path) === path &&
      Object.hasOwn(shape, readParameters(route.path).at(-1) ?? ''),
  )?.path;
}

/** Returns what a list holds: an object with `items`. */
export function findItemSchema(output: Schema | undefined): Schema | undefined {
  const items = output && findShape(output)?.items;
  const inner = items && unwrap(items);
  if (inner?._zod.def.type !== 'array') return undefined;
  const element = inner._zod.def.element as Schema; // zod's own type leaves the version of its schemas open
  return findShape(element) ? element : undefined;
}

/** Returns the path that a path hangs on: `/articles` for `/articles/{slug}`, or `undefined` at the top. */
export function findParent(path: string): string | undefined {
  return path.slice(0, path.lastIndexOf('/')) || undefined;
}

/** Returns the literal segment by which a path lies below another, or `undefined` when it does not. */
export function findSegmentBelow(path: string, parent: string): string | undefined {
  if (!path.startsWith(`${parent}/`)) return undefined;
  const segment = path.slice(parent.length + 1);
  return /[/{}]/.test(segment) ? undefined : segment;
}

/** Tells whether two schemas describe the same kind of thing: they are one schema, or they have one name. */
export function isSame(a: Schema | undefined, b: Schema | undefined): boolean {
  return a !== undefined && b !== undefined && identify(a) === identify(b);
}

function identify(schema: Schema): unknown {
  const inner = unwrap(schema);
  return z.globalRegistry.get(inner)?.id ?? inner;
}

function countShared(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const end = left.findIndex((segment, index) => segment !== right[index]);
  return end === -1 ? left.length : end;
}
