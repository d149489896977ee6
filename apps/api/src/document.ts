import type { Procedure } from '@duet/procedure';
import { createOpenApiDocument, type OpenApiDocument, type RestMeta } from '@duet/rest';
import { appRouter, isOpenToAnyone } from '@duet/router';
import { createSessionCookie } from './session-cookie.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export const REST_PREFIX = '/api/v1';

/** Returns the OpenAPI document of the REST face, as a server with these settings serves it. */
export function createDocument({
  publicOrigin,
}: Pick<Settings, 'publicOrigin'> = DEFAULT_SETTINGS): Promise<OpenApiDocument> {
  return createOpenApiDocument(appRouter, {
    title: 'Duet',
    version: '0.1.0',
    description: 'A publishing backend. Every operation here is also a typed tRPC procedure.',
    baseUrl: publicOrigin + REST_PREFIX,
    operationDefaults: describeOperation,
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: createSessionCookie(publicOrigin).name,
        description: `Set by signing in. A request that changes something also needs Origin: ${publicOrigin}, which browsers send by themselves.`,
      },
    },
  });
}

/** What follows from a procedure without saying it again in its metadata: what a path names may not be there. */
function describeOperation(procedure: Procedure) {
  const [resource = ''] = procedure.path.split('.');
  const tags = [resource.charAt(0).toUpperCase() + resource.slice(1)];
  const { openapi } = procedure.meta as RestMeta; // only procedures with a route are asked about
  const errorResponses = openapi?.path.includes('{') ? [404] : [];
  return { tags, protect: !isOpenToAnyone(procedure), errorResponses };
}
