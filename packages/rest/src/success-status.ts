import { createsByPut } from './conditions/version-fields.ts';
import { isVoid } from './input/object-schema.ts';
import type { RestRoute } from './route.ts';

/** The version of something new. */
const FIRST_VERSION = 1;

/** Compiles whether an output tells of something new, for routes that create; `null` for those that do not. */
export function compileIsCreated(route: RestRoute): ((output: unknown) => boolean) | null {
  const { location, versionField = '' } = route;
  if (location === undefined) return null;
  if (!createsByPut(route)) return () => true;
  return (output) => Reflect.get(Object(output), versionField) === FIRST_VERSION;
}

/** Returns the status that a route answers with when all goes well; a PUT that replaces, not the 201 of one that creates. */
export function findSuccessStatus(route: RestRoute): 200 | 201 | 202 | 204 {
  const { location, output, hints } = route;
  if (hints.accepted) return 202;
  if (location !== undefined && !createsByPut(route)) return 201;
  return output && isVoid(output) ? 204 : 200;
}
