import type { Procedure } from '@duet/procedure';
import { createOpenApiDocument, type OpenApiDocument, type OperationDefaults } from '@duet/rest';
import { appRouter, CATALOGUE, isOpenToAnyone, type ProblemCode } from '@duet/router';
import { toProblemsUrl } from './problems-url.ts';
import { createSessionCookie } from './session-cookie.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export const REST_PREFIX = '/api/v1';

/**
 * Of the contract, by semantic versioning: what breaks a client needs the next major one, or the next minor one before 1.0.0. A test
 * compares with docs/openapi.released.json.
 */
const API_VERSION = '0.3.0';

/** What the document says of each group of operations. */
const TAGS: Record<string, string> = {
  'Entry point': 'Where programs begin, and the client that the server hands out',
  Article: 'What is written, published and read',
  Avatar: 'The portrait of the signed-in user',
  Comment: 'What readers say to an article',
  File: 'The bytes of portraits and images',
  Image: 'The pictures of an article',
  Profile: 'Who writes, and whom you follow',
  Session: 'Signing in and out, on each device',
  Tag: 'What articles are about',
  User: 'Accounts',
};

/** Returns the OpenAPI document of the REST face, as a server with these settings serves it. */
export function createDocument({
  publicOrigin,
}: Pick<Settings, 'publicOrigin'> = DEFAULT_SETTINGS): Promise<OpenApiDocument> {
  return createOpenApiDocument(appRouter, {
    title: 'Duet',
    version: API_VERSION,
    contact: { name: 'Duet', url: publicOrigin },
    license: { name: 'MIT', identifier: 'MIT' },
    tags: TAGS,
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
  const isOpen = isOpenToAnyone(procedure);
  const who = isOpen ? 'Anybody may ask.' : 'Sign in first.';
  const description = `${who} Over tRPC it is the ${procedure.type} \`${procedure.path}\`.`;
  return { tags, description, protect: !isOpen, errors };
}
