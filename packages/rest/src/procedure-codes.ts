import type { AnyTRPCRouter } from '@trpc/server';
import type { OpenApiDocumentOptions } from './openapi-document.ts';
import { withDefaults } from './operation-defaults.ts';
import { readRoutes } from './read-routes.ts';
import { findProcedureCodes } from './route-problems.ts';

/**
 * Returns the codes that each procedure can fail with by itself, by its path in the router: those that it declares in `errors`, and
 * those that follow from its input, path parameters, version and policy. Give it the `operationDefaults` of the document.
 */
export async function readProcedureCodes(
  router: AnyTRPCRouter,
  { operationDefaults }: Pick<OpenApiDocumentOptions, 'operationDefaults'> = {},
): Promise<Record<string, string[]>> {
  const routes = withDefaults(await readRoutes(router), operationDefaults);
  return Object.fromEntries(
    routes.map((route) => [route.procedure.path, findProcedureCodes(route)]),
  );
}
