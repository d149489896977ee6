import { z } from 'zod';
import { findSchemaDefault, type Schema, unwrap } from '../input/object-schema.ts';
import type { RestRoute } from '../route.ts';

/** The media type of merge patches (RFC 7396). */
export const MERGE_PATCH = 'application/merge-patch+json';

/** A body that was sent as a merge patch. */
export class MergePatch {
  readonly fields: unknown;

  constructor(fields: unknown) {
    this.fields = fields;
  }
}

/** What a PATCH needs to know to take merge patches. */
export interface MergePatchRules {
  /** What a field is when it is removed, by its name: what PUT on the same path makes of leaving it out. */
  readonly defaults: ReadonlyMap<string, unknown>;
  /** Where the objects lie that a patch changes within; `null` for a route that takes none. */
  readonly read: RestRoute | null;
}

type Fields = Record<string, unknown>;

/** Applies a patch to a value, in a new one, as RFC 7396 section 2 does. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Fields = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = mergePatch(merged[name], value);
  }
  return merged;
}

/** Returns the routes with what their neighbours tell about merge patches. */
export function inferMergePatches(routes: readonly RestRoute[]): RestRoute[] {
  const byOperation = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
  return routes.map((route) => {
    if (route.method !== 'PATCH' || !takesJson(route)) return route;
    const put = byOperation.get(`PUT ${route.path}`);
    const read = findRead(route, byOperation.get(`GET ${route.path}`));
    // An object is merged with what is there, and nobody can tell what that is.
    if (!read && fieldsOf(route).some(mayHoldObject)) return route;
    return { ...route, mergePatch: { defaults: findDefaults(put), read } };
  });
}

function takesJson({ fileFields, openapi }: RestRoute): boolean {
  return fileFields.size === 0 && (openapi.contentTypes ?? [JSON_TYPE]).includes(JSON_TYPE);
}

const JSON_TYPE = 'application/json';

/** Without versions, a change between reading and writing would be lost. */
function findRead(patch: RestRoute, read: RestRoute | undefined): RestRoute | null {
  const isGuarded = patch.expectedVersionField !== undefined && read?.versionField !== undefined;
  return isGuarded ? read : null;
}

function fieldsOf({ inputShape, parameters, expectedVersionField }: RestRoute): Schema[] {
  return Object.entries(inputShape)
    .filter(([name]) => name !== expectedVersionField && !parameters.includes(name))
    .map(([, schema]) => schema);
}

const NEVER_OBJECTS = 'string number int boolean bigint date enum literal array null'.split(' ');

function mayHoldObject(schema: Schema): boolean {
  return !NEVER_OBJECTS.includes(unwrap(schema)._zod.def.type);
}

function findDefaults(put: RestRoute | undefined): Map<string, unknown> {
  const fields = Object.entries(put?.inputShape ?? {});
  const defaults = fields.map(([name, schema]) => [name, findSchemaDefault(schema)] as const);
  return new Map(defaults.filter(([, value]) => value !== undefined));
}

/**
 * Compiles how a patch becomes the fields of an input: `null` stays where the schema takes it, and is the field's default where
 * that has one. Any other null stays as well, for the schema to refuse: the field cannot be removed.
 */
export function compileReadMergePatch({ inputShape, mergePatch: rules }: RestRoute) {
  return (fields: Fields): Fields => {
    const read = { ...fields };
    for (const [name, value] of Object.entries(fields)) {
      const schema = inputShape[name];
      if (value !== null || !schema || z.core.safeParse(schema, null).success) continue;
      if (rules?.defaults.has(name)) read[name] = structuredClone(rules.defaults.get(name));
    }
    return read;
  };
}

/** Tells whether a value is a JSON object. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
