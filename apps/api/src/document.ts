import type { Procedure } from '@duet/procedure';
import { createOpenApiDocument, type OpenApiDocument, type OperationDefaults } from '@duet/rest';
import { appRouter, CATALOGUE, isOpenToAnyone, type ProblemCode } from '@duet/router';
import { toProblemsUrl } from './problems-url.ts';
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
    problems: CATALOGUE,
    problemTypeBaseUrl: toProblemsUrl({ publicOrigin }),
    idempotencyKeys: true,
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

/** What any call can be refused with by the server around the router, and by its database. */
export const ANYWHERE: ProblemCode[] = ['OVERLOADED', 'SERVICE_UNAVAILABLE'];
export const IN_WRITES: ProblemCode[] = [
  'CROSS_SITE_REQUEST',
  'CHANGED_MEANWHILE',
  'GONE_MEANWHILE',
  'IDEMPOTENCY_KEY_MALFORMED',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_KEY_IN_USE',
];

/** What follows from a procedure without saying it again in its metadata. */
export function describeOperation(procedure: Procedure): OperationDefaults {
  const [resource = ''] = procedure.path.split('.');
  const tags = [resource.charAt(0).toUpperCase() + resource.slice(1)];
  const errors = procedure.type === 'mutation' ? [...ANYWHERE, ...IN_WRITES] : ANYWHERE;
  return { tags, protect: !isOpenToAnyone(procedure), errors };
}
