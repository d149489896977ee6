import type { Procedure } from '@duet/procedure';
import type { AnyTRPCRouter } from '@trpc/server';
import {
  type GenerateOpenApiDocumentOptions,
  generateOpenApiDocument,
  type OpenAPIObject,
} from 'trpc-to-openapi';
import type { oas31 } from 'zod-openapi';
import { createEntryPointRoute } from '../hypermedia/entry-point-route.ts';
import { readRoutes } from '../read-routes.ts';
import type { RestRoute } from '../route.ts';
import { documentClient } from './client.ts';
import { HEADER_COMPONENTS, PARAMETER_COMPONENTS } from './conditions.ts';
import { withExamples } from './examples.ts';
import { HAL_SCHEMA, LINK_HEADER } from './hypermedia.ts';
import { documentIdempotency } from './idempotency.ts';
import { addLinks } from './links.ts';
import { completeOperation } from './operation.ts';
import { type OperationDefaults, withDefaults } from './operation-defaults.ts';
import {
  createProblemDocument,
  type DocumentedProblems,
  type ProblemDocument,
} from './problems.ts';
import { toDocumentableRouter } from './router.ts';
import { withoutUnused } from './used-components.ts';

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
  | 'securitySchemes'
  | 'contact'
  | 'license'
>;

/** The options of `createOpenApiDocument`. */
export interface OpenApiDocumentOptions extends DocumentInfo, DocumentedProblems {
  /** What to say of an operation where its own metadata is silent: `({ path }) => ({ tags: [path] })`. */
  operationDefaults?: (procedure: Procedure) => OperationDefaults;
  /** What each tag stands for, in the order in which readers see them. */
  tags?: Readonly<Record<string, string>>;
  /** Whether the router honours `Idempotency-Key` on its mutations, as `@duet/idempotency` makes it. */
  idempotencyKeys?: boolean;
  /** `false` where `trpcRest` serves no client of itself. */
  client?: false | undefined;
}

/**
 * Creates the OpenAPI 3.1 document of a router's REST face: trpc-to-openapi's own, completed with what `trpcRest` does.
 *
 * An operation needs credentials unless its metadata says `protect: false`. Its failures are those that follow from its input, path and
 * version, those it declares in `errors`, and, from trpc-to-openapi's `errorResponses`, statuses without codes.
 */
export async function createOpenApiDocument(
  router: AnyTRPCRouter,
  options: OpenApiDocumentOptions,
): Promise<OpenApiDocument> {
  const { operationDefaults, idempotencyKeys, problems: catalogue, client, ...others } = options;
  const { problemTypeBaseUrl, tags = {}, ...info } = others;
  const routes = withDefaults(await readServedRoutes(router, info.baseUrl), operationDefaults);
  const problems = createProblemDocument({ problems: catalogue, problemTypeBaseUrl });
  const generated = generateOpenApiDocument(toDocumentableRouter(routes), {
    ...info,
    openApiVersion: '3.1.1',
  });

  const paths = { ...generated.paths };
  for (const route of routes) {
    const method = toMethod(route);
    const item = paths[route.path];
    if (!item?.[method]) continue;
    const operation = completeOperation(item[method], route, problems);
    paths[route.path] = { ...item, [method]: addLinks(operation, route, routes) };
  }
  if (client !== false) Object.assign(paths, documentClient(problems), { ...paths });
  const components = completeComponents(generated.components, problems);
  const groups = Object.entries(tags).map(([name, description]) => ({ name, description }));
  const document = { ...generated, paths, components, ...(groups.length > 0 && { tags: groups }) };
  const complete = idempotencyKeys ? documentIdempotency(document, routes) : document;
  return withoutUnused(withExamples(complete));
}

/** An API below a path of its own has an entry point there. */
async function readServedRoutes(router: AnyTRPCRouter, baseUrl: string): Promise<RestRoute[]> {
  const routes = await readRoutes(router);
  const entryPoint =
    new URL(baseUrl, 'http://localhost').pathname === '/' ? null : createEntryPointRoute(routes);
  return entryPoint ? [entryPoint, ...routes] : routes;
}

function toMethod({ method }: RestRoute) {
  return method.toLowerCase() as Lowercase<RestRoute['method']>;
}

function completeComponents(
  components: oas31.ComponentsObject | undefined,
  problems: ProblemDocument,
): oas31.ComponentsObject {
  return {
    ...components,
    schemas: {
      ...components?.schemas,
      ...problems.components.schemas,
      HalResource: HAL_SCHEMA,
    },
    parameters: { ...components?.parameters, ...PARAMETER_COMPONENTS },
    headers: { ...components?.headers, ...HEADER_COMPONENTS, Link: LINK_HEADER },
    responses: { ...components?.responses, ...problems.components.responses },
    examples: { ...components?.examples, ...problems.components.examples },
  };
}
