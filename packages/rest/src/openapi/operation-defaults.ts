import type { Procedure } from '@duet/procedure';
import type { RestHints, RouteMeta } from '../meta.ts';
import type { RestRoute } from '../route.ts';

/** What an operation says unless its metadata says something else; `errors` are added to those it declares. */
export type OperationDefaults = Partial<Omit<RouteMeta, 'method' | 'path'>> &
  Pick<RestHints, 'errors'>;

/** Returns the routes with what their metadata leaves unsaid. */
export function withDefaults(
  routes: RestRoute[],
  operationDefaults: (procedure: Procedure) => OperationDefaults = () => ({}),
): RestRoute[] {
  return routes.map((route) => {
    const { errors = [], ...openapi } = operationDefaults(route.procedure);
    const hints = { ...route.hints, errors: [...errors, ...(route.hints.errors ?? [])] };
    return { ...route, hints, openapi: { ...openapi, ...route.openapi } };
  });
}
