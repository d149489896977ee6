import type { Procedure } from '@duet/procedure';
import type { oas31 } from 'zod-openapi';
import type { RestHints, RouteMeta } from '../meta.ts';
import type { RestRoute } from '../route.ts';

/** What an operation says unless its metadata says something else; `errors` are added to those it declares. */
export type OperationDefaults = Partial<Omit<RouteMeta, 'method' | 'path'>> &
  Pick<RestHints, 'errors'> & {
    /** The credentials that would do, each by itself; every scheme of the document unless told, or none with `protect: false`. */
    security?: oas31.SecurityRequirementObject[];
  };

/** A route with what the document alone says of it. */
export type DocumentedRoute = RestRoute & Pick<OperationDefaults, 'security'>;

/** Returns the routes with what their metadata leaves unsaid. */
export function withDefaults(
  routes: RestRoute[],
  operationDefaults: (procedure: Procedure) => OperationDefaults = () => ({}),
): DocumentedRoute[] {
  return routes.map((route) => {
    const { errors = [], security, ...openapi } = operationDefaults(route.procedure);
    const hints = { ...route.hints, errors: [...errors, ...(route.hints.errors ?? [])] };
    const documented = { ...route, hints, openapi: { ...openapi, ...route.openapi } };
    const isSaid = route.openapi.protect !== undefined;
    return security && !isSaid ? { ...documented, security } : documented;
  });
}
