import type { AnyTRPCRouter } from '@trpc/server';
import { generateOpenApiDocument } from 'trpc-to-openapi';
import type { oas31 } from 'zod-openapi';
import { createEntryPointRoute } from '../hypermedia/entry-point-route.ts';
import { readRoutes } from '../read-routes.ts';
import type { RestRoute } from '../route.ts';
import { documentClient } from './client.ts';
import { HEADER_COMPONENTS, PARAMETER_COMPONENTS } from './conditions.ts';
import type { OpenApiDocument, OpenApiDocumentOptions } from './document-options.ts';
import { withExamples } from './examples.ts';
import { HAL_SCHEMA, LINK_HEADER } from './hypermedia.ts';
import { documentIdempotency } from './idempotency.ts';
import { addLinks } from './links.ts';
import { completeOperation } from './operation.ts';
import { withDefaults } from './operation-defaults.ts';
import { createProblemDocument, type ProblemDocument } from './problems.ts';
import { documentRateLimits } from './rate-limits.ts';
import { toDocumentableRouter } from './router.ts';
import { withoutUnused } from './used-components.ts';

/** Does what `createOpenApiDocument` promises. */
export async function writeDocument(
  router: AnyTRPCRouter,
  options: OpenApiDocumentOptions,
): Promise<OpenApiDocument> {
  const { operationDefaults, idempotencyKeys, problems: catalogue, client, ...others } = options;
  const { problemTypeBaseUrl, rateLimits, tags = {}, ...info } = others;
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
  const keyed = idempotencyKeys ? documentIdempotency(document, routes) : document;
  const complete = rateLimits ? documentRateLimits(keyed, routes) : keyed;
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
