import type { Procedure } from '@duet/procedure';
import type { AnyTRPCRouter } from '@trpc/server';
import {
  type GenerateOpenApiDocumentOptions,
  generateOpenApiDocument,
  type OpenAPIObject,
} from 'trpc-to-openapi';
import type { oas31 } from 'zod-openapi';
import type { RouteMeta } from './meta.ts';
import { HEADER_COMPONENTS, PARAMETER_COMPONENTS } from './openapi-conditions.ts';
import { completeOperation } from './openapi-operation.ts';
import { createProblemComponents, PROBLEM_SCHEMA } from './openapi-problems.ts';
import { toDocumentableRouter } from './openapi-router.ts';
import { readRoutes } from './read-routes.ts';
import type { RestRoute } from './route.ts';

/** An OpenAPI 3.1 document. */
export type OpenApiDocument = OpenAPIObject;

/** What the document says of the API as a whole; trpc-to-openapi's own options. */
type DocumentInfo = Pick<
  GenerateOpenApiDocumentOptions,
  | 'title'
  | 'version'
  | 'description'
  | 'baseUrl'
  | 'docsUrl'
  | 'tags'
  | 'securitySchemes'
  | 'contact'
  | 'license'
>;

/** The options of `createOpenApiDocument`. */
export interface OpenApiDocumentOptions extends DocumentInfo {
  /** What to say of an operation where its own metadata is silent: `({ path }) => ({ tags: [path] })`. */
  operationDefaults?: (procedure: Procedure) => Partial<Omit<RouteMeta, 'method' | 'path'>>;
}

/**
 * Creates the OpenAPI 3.1 document of a router's REST face: trpc-to-openapi's own, completed with what `trpcRest` does.
 *
 * An operation needs credentials unless its metadata says `protect: false`, and `errorResponses` adds the failures that its rules know.
 */
export async function createOpenApiDocument(
  router: AnyTRPCRouter,
  { operationDefaults, ...info }: OpenApiDocumentOptions,
): Promise<OpenApiDocument> {
  const routes = (await readRoutes(router)).map((route) => ({
    ...route,
    openapi: { ...operationDefaults?.(route.procedure), ...route.openapi },
  }));
  const generated = generateOpenApiDocument(toDocumentableRouter(routes), {
    ...info,
    openApiVersion: '3.1.1',
  });

  const paths = { ...generated.paths };
  for (const route of routes) {
    const method = toMethod(route);
    const item = paths[route.path];
    if (!item?.[method]) continue;
    paths[route.path] = { ...item, [method]: completeOperation(item[method], route) };
  }
  return { ...generated, paths, components: completeComponents(generated.components) };
}

function toMethod({ method }: RestRoute) {
  return method.toLowerCase() as Lowercase<RestRoute['method']>;
}

function completeComponents(components: oas31.ComponentsObject = {}): oas31.ComponentsObject {
  return {
    ...components,
    schemas: { ...components.schemas, Problem: PROBLEM_SCHEMA },
    parameters: { ...components.parameters, ...PARAMETER_COMPONENTS },
    headers: { ...components.headers, ...HEADER_COMPONENTS },
    responses: { ...components.responses, ...createProblemComponents() },
  };
}
