import { createsByPut } from './conditions/version-fields.ts';
import { findShape, type Schema } from './input/object-schema.ts';
import { type RestRoute, readParameters } from './route.ts';

/** A path that a parameter ends: `/articles/{slug}`. */
const ITEM = /^(.*)\/\{(\w+)\}$/;

/**
 * Returns the routes with the locations that follow from their neighbours: a POST on `/articles` whose output has the field
 * `slug` creates what `GET /articles/{slug}` reads, and a PUT that can create does so where it is. What the metadata says goes first, and `false` is "nothing".
 */
export function inferLocations(routes: readonly RestRoute[]): RestRoute[] {
  const items = new Map(routes.flatMap(toItem));
  return routes.map((route) => ({ ...route, location: findLocation(route, items) }));
}

interface Item {
  readonly path: `/${string}`;
  readonly parameter: string;
  readonly output: Schema | undefined;
}

function toItem({ method, path, output }: RestRoute): [collection: string, item: Item][] {
  const [, collection, parameter] = method === 'GET' ? (ITEM.exec(path) ?? []) : [];
  if (collection === undefined || parameter === undefined) return [];
  return [[collection, { path: path as `/${string}`, parameter, output }]]; // the pattern starts with a slash
}

function findLocation(route: RestRoute, items: Map<string, Item>): `/${string}` | undefined {
  const { method, path, hints, output } = route;
  if (hints.location !== undefined) return hints.location || undefined;
  if (createsByPut(route)) return path as `/${string}`; // checked at start
  const item = items.get(path);
  if (method !== 'POST' || !item) return undefined;
  // A field of the same name in both is what makes one the address of the other. A read may leave it out when not asked for it.
  const [created, read] = [output, item.output].map((schema) => findField(schema, item.parameter));
  return created && read && created._zod.optout !== 'optional' ? item.path : undefined;
}

function findField(output: Schema | undefined, name: string): Schema | undefined {
  return output && findShape(output)?.[name];
}

/** Yields what is wrong with `meta.rest.location`. */
export function* checkLocation(route: RestRoute): Generator<string> {
  const { output, parameters, procedure } = route;
  const { location } = route.hints;
  if (!location) return;
  if (procedure.type !== 'mutation') {
    yield 'meta.rest.location says that something was created. Remove it, or make this a mutation.';
    return;
  }
  for (const field of readParameters(location)) {
    const schemas = findSchemasOnTheWay(output, field);
    if (schemas.includes(undefined)) {
      if (parameters.includes(field)) continue;
      yield `meta.rest.location names {${field}}, which the output does not have. Add it to .output(), or rename it.`;
    } else if (schemas.some((schema) => schema?._zod.optout === 'optional')) {
      yield `meta.rest.location names {${field}}, which the output may leave out. Make the field required.`;
    }
  }
}

/** The schemas of `user` and `user.username` for the latter; `undefined` for each that is not there. */
function findSchemasOnTheWay(output: Schema | undefined, field: string): (Schema | undefined)[] {
  const found: (Schema | undefined)[] = [];
  for (const key of field.split('.')) {
    const parent = found.length === 0 ? output : found.at(-1);
    found.push(parent && findShape(parent)?.[key]);
  }
  return found;
}
