import { findShape } from '../input/object-schema.ts';
import type { RestRoute } from '../route.ts';
import { compileHalForm, type FillHalForm } from './hal-form.ts';
import { type Address, compileAddress, type Values } from './resource-address.ts';
import {
  findItemSchema,
  findParent,
  findReader,
  findReaderOf,
  findSegmentBelow,
  isRead,
} from './resource-tree.ts';

/** A place that a thing leads to. */
export interface LinkAffordance {
  readonly rel: string;
  readonly route: RestRoute;
  readonly toHref: Address['toHref'];
  /** The media type of what is there, when it is not the usual one. */
  readonly type?: string;
}

/** A thing within a thing that has an address of its own, such as the author of an article. */
export interface FieldAffordance {
  readonly rel: string;
  readonly field: string;
  readonly route: RestRoute;
  readonly address: Address;
}

/** Something that can be done with a thing. */
export interface WriteAffordance {
  /** What the form of it is called. */
  readonly name: string;
  readonly route: RestRoute;
  readonly toTarget: (values: Values) => string;
  readonly fill: FillHalForm;
}

/** Where affordances are looked for, and how their addresses begin. */
export interface Site {
  readonly routes: readonly RestRoute[];
  readonly prefix: string;
}

/** Returns the links from what a path names: to what it is part of, and to what lies one segment below it. */
export function findLinks(path: string, { routes, prefix }: Site): LinkAffordance[] {
  const toLink = (rel: string, route: RestRoute): LinkAffordance => ({
    rel,
    route,
    toHref: compileAddress(route.path, path, prefix).toHref,
    ...(route.procedure.type === 'subscription' && { type: 'text/event-stream' }),
  });
  const above = findParent(path);
  const parent = above === undefined ? undefined : findReader(above, routes);
  const below = routes.flatMap((route) => {
    const segment = findSegmentBelow(route.path, path);
    return segment !== undefined && route.method === 'GET' ? toLink(segment, route) : [];
  });
  if (!parent) return below;
  const isItem = path.endsWith('}') && findItemSchema(parent.output) !== undefined;
  return [toLink(isItem ? 'collection' : 'up', parent), ...below];
}

/** Returns the links from the fields of a thing that are things themselves. */
export function findFieldLinks(
  output: RestRoute['output'],
  from: RestRoute,
  { routes, prefix }: Site,
): FieldAffordance[] {
  const shape = (output && findShape(output)) ?? {};
  return Object.entries(shape).flatMap(([field, schema]) => {
    const reader = findReaderOf(schema, from, routes);
    if (!reader) return [];
    const address = compileAddress(reader.path, from.path, prefix);
    return { rel: field, field, route: reader, address };
  });
}

/** Returns what can be done with what a path names, and one segment below it. */
export function findWrites(path: string, { routes, prefix }: Site): WriteAffordance[] {
  const reader = findReader(path, routes);
  const home = reader ?? routes.find((route) => route.path === path);
  return routes.flatMap((route) => {
    const isNear = route.path === path || findSegmentBelow(route.path, path) !== undefined;
    if (!isNear || isRead(route) || route.procedure.type !== 'mutation') return [];
    const fill = compileHalForm(route, reader?.versionField);
    if (!fill) return [];
    const { toHref } = compileAddress(route.path, path, prefix);
    return { name: nameWrite(route, home), route, toTarget: toHref, fill };
  });
}

/** A procedure beside the one that reads the thing needs no more than its own name; another router's says whose it is. */
function nameWrite({ procedure }: RestRoute, home: RestRoute | undefined): string {
  const [router, name] = splitPath(procedure.path);
  return home && splitPath(home.procedure.path)[0] === router ? name : procedure.path;
}

function splitPath(path: string): [router: string, name: string] {
  const end = path.lastIndexOf('.');
  return [path.slice(0, Math.max(end, 0)), path.slice(end + 1)];
}
