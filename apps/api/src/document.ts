import { type Procedure, readProcedures } from '@duet/procedure';
import { createOpenApiDocument, type OpenApiDocument, type OperationDefaults } from '@duet/rest';
import {
  appRouter,
  CATALOGUE,
  describeScopes,
  findPolicy,
  findRateLimit,
  findScope,
  isOpenToAnyone,
  needsFreshSession,
  OIDC_SCOPES,
  type ProblemCode,
} from '@duet/router';
import { createSessionCookie } from './credentials/session-cookie.ts';
import { ROUTES } from './oauth/routes.ts';
import { toProblemsUrl } from './problems-url.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export const REST_PREFIX = '/api/v1';

/**
 * Of the contract, by semantic versioning: what breaks a client needs the next major one, or the next minor one before 1.0.0. A test
 * compares with docs/openapi.released.json.
 */
const API_VERSION = '0.4.0';

/** What the document says of each group of operations. */
const TAGS: Record<string, string> = {
  'Entry point': 'Where programs begin, and the client that the server hands out',
  Account: 'Everybody’s accounts, for admins',
  AccessToken:
    'Signed tokens of five minutes, which services verify by themselves. When the user is disabled, or the session or token that one was exchanged for ends, the API refuses it at once, and such a service up to five minutes later',
  Application: 'What uses Duet in the name of its users',
  Article: 'What is written, published and read',
  Audit: 'What was done to accounts, by whom and from where',
  Avatar: 'The portrait of the signed-in user',
  Comment: 'What readers say to an article',
  Consent: 'What applications ask their users for',
  EmailChange: 'Another e-mail address for an account',
  File: 'The bytes of portraits and images',
  Grant: 'What you have allowed applications',
  Identity: 'Accounts elsewhere that sign you in',
  Image: 'The pictures of an article',
  Password: 'What an account is signed in with',
  Profile: 'Who writes, and whom you follow',
  Recovery: 'A new password for who forgot theirs',
  Session: 'Signing in and out, on each device',
  Tag: 'What articles are about',
  Token: 'Credentials for programs, and what they may be allowed',
  User: 'Accounts',
};

/** Returns the OpenAPI document of the REST face, as a server with these settings serves it. */
export async function createDocument({
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
    rateLimits: true,
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: createSessionCookie(publicOrigin).name,
        description: `Set by signing in. A request that changes something also needs Origin: ${publicOrigin}, which browsers send by themselves.`,
      },
      bearer: {
        type: 'http',
        scheme: 'bearer',
        description:
          'A token that its owner made for a program, under Settings, Tokens. An operation needs the scope that it names.',
      },
      basic: {
        type: 'http',
        scheme: 'basic',
        description:
          'The same token as the password, for tools that know only that. The name does not count, and the server never asks for it.',
      },
      oauth2: await describeFlows(publicOrigin),
    },
  });
}

type SecurityScheme = NonNullable<
  Parameters<typeof createOpenApiDocument>[1]['securitySchemes']
>[string];

/** How applications get tokens, and every scope in the words that people read when they consent. */
async function describeFlows(publicOrigin: string): Promise<SecurityScheme> {
  const toScopes = (scopes: readonly { name: string; title: string }[]) =>
    Object.fromEntries(scopes.map(({ name, title }) => [name, title]));
  const ours = describeScopes(await readProcedures(appRouter));
  const tokenUrl = publicOrigin + ROUTES.token;
  return {
    type: 'oauth2',
    description:
      'An application that somebody registered under Settings, Applications. The code flow needs PKCE with S256; with client credentials it acts for who registered it.',
    flows: {
      authorizationCode: {
        authorizationUrl: publicOrigin + ROUTES.authorization,
        tokenUrl,
        refreshUrl: tokenUrl,
        scopes: toScopes([...OIDC_SCOPES, ...ours]),
      },
      clientCredentials: { tokenUrl, scopes: toScopes(ours) },
    },
  };
}

/** What any call can be refused with by the server around the router, and by its database. */
export const ANYWHERE: ProblemCode[] = [
  'INVALID_TOKEN',
  'SEVERAL_CREDENTIALS',
  'TOKEN_IN_URL',
  'TOO_MANY_REQUESTS',
  'OVERLOADED',
  'SERVICE_UNAVAILABLE',
];
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
  const inWrites = procedure.type === 'mutation' ? IN_WRITES : [];
  const errors = [...ANYWHERE, ...inWrites, ...toCredentialCodes(procedure)];
  const isOpen = isOpenToAnyone(procedure);
  const budgets = findRateLimit(procedure).budgets.map(({ name }) => `\`${name}\``);
  const description = [
    findPolicy(procedure)?.who ?? '',
    describeScope(procedure),
    `Over tRPC it is the ${procedure.type} \`${procedure.path}\`.`,
    `Counts against ${budgets.join(', ')}.`,
  ].join(' ');
  return { tags, description, protect: !isOpen, security: toSecurity(procedure), errors };
}

function describeScope(procedure: Procedure): string {
  const scope = findScope(procedure);
  return scope === null ? 'Tokens are refused.' : `A token needs the scope \`${scope}\`.`;
}

type SecurityRequirement = NonNullable<OperationDefaults['security']>[number];

/** Each credential that would do: none for what strangers may ask, a session, or a token with the scope as its role. */
function toSecurity(procedure: Procedure): SecurityRequirement[] {
  const scope = findScope(procedure);
  const byNobody: SecurityRequirement[] = isOpenToAnyone(procedure) ? [{}] : [];
  const byToken: SecurityRequirement[] =
    scope === null ? [] : [{ bearer: [scope] }, { basic: [scope] }, { oauth2: [scope] }];
  return [...byNobody, { session: [] }, ...byToken];
}

/** How a credential that is valid can still be the wrong one. */
function toCredentialCodes(procedure: Procedure): ProblemCode[] {
  const byToken = findScope(procedure) === null ? 'SESSION_REQUIRED' : 'INSUFFICIENT_SCOPE';
  return needsFreshSession(procedure) ? [byToken, 'REAUTHENTICATION_REQUIRED'] : [byToken];
}
