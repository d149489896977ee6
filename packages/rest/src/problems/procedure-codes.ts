import type { AnyTRPCRouter } from '@trpc/server';
import type { OpenApiDocumentOptions } from '../openapi/document-options.ts';
import { withDefaults } from '../openapi/operation-defaults.ts';
import { findProcedureCodes } from '../openapi/route-problems.ts';
import { readRoutes } from '../read-routes.ts';

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
