import { type Database, findAccount, isClientSecret } from '@duet/db';
import { type Configuration, errors, type JWK, Provider } from 'oidc-provider';
import { createGrantFinder, createInteractionPolicy } from './consent-policy.ts';
import { createModelStore } from './model-store.ts';
import { nameModels } from './names.ts';
import { type People, useOwnSession } from './own-session.ts';
import { renderRefusal } from './refusal-page.ts';
import { REGISTRATION, REGISTRATION_RULES } from './registration.ts';
import { ROUTES } from './routes.ts';

/** RFC 5321 section 4.5.3.1.3. */
const MAX_EMAIL_LENGTH = 254;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long each thing holds, in seconds. */
export const LIFETIMES = {
  AccessToken: HOUR,
  /** RFC 6749 section 4.1.2 allows ten minutes; a program needs seconds. */
  AuthorizationCode: MINUTE,
  ClientCredentials: HOUR,
  /** When an application has to ask again. */
  Grant: 365 * DAY,
  IdToken: HOUR,
  /** Signing up and verifying an address fit in. */
  Interaction: HOUR,
  RefreshToken: 30 * DAY,
  Session: DAY,
};

/** Scopes of OpenID Connect (Core section 5.4 and 11), with the claims that they open. */
const CLAIMS = {
  openid: ['sub'],
  profile: ['preferred_username', 'profile', 'picture', 'updated_at'],
  email: ['email', 'email_verified'],
};

export interface ProviderSources {
  readonly database: Database;
  /** The public origin: nothing else is ever in a token, in metadata or in a redirect. */
  readonly issuer: string;
  /** The private Ed25519 key that ID tokens are signed with. */
  readonly signingKey: JWK;
  /** The scopes of our procedures. */
  readonly scopes: readonly string[];
  /** Who is signed in. */
  readonly people: People;
  /** Whether applications may register themselves. */
  readonly dynamicRegistration: boolean;
}

/** Returns the OAuth 2.1 and OpenID Connect server: a Koa application that stores in our database. */
export function createProvider(sources: ProviderSources): Provider {
  const { database, issuer, people } = sources;
  const provider = new Provider(issuer, {
    ...toProtocol(sources),
    adapter: createModelStore(database),
    findAccount: (_ctx, id) => findClaims(sources, id),
    loadExistingGrant: createGrantFinder(database),
    interactions: {
      policy: createInteractionPolicy(),
      url: (_ctx, { uid, params }) => toPage(uid, params.login_hint),
    },
    renderError: renderRefusal,
  });
  // What is not for us to believe is overwritten before it gets there.
  provider.proxy = true;
  provider.Client.prototype.compareClientSecret = function (secret) {
    return isClientSecret(secret, this.clientSecret ?? '');
  };
  nameModels(provider);
  useOwnSession(provider, people);
  return provider;
}

/** The page of the console for a request, which hands on whom the application expects (OpenID Connect Core section 3.1.2.1). */
function toPage(uid: string, loginHint: unknown): string {
  const page = `/consent/${uid}`;
  if (typeof loginHint !== 'string' || loginHint.length > MAX_EMAIL_LENGTH) return page;
  return `${page}?${new URLSearchParams({ login_hint: loginHint })}`;
}

/** What of the two protocols there is: OAuth 2.1, OpenID Connect Core with the code flow, and nothing older. */
function toProtocol({ signingKey, scopes, dynamicRegistration }: ProviderSources): Configuration {
  return {
    jwks: { keys: [signingKey] },
    routes: ROUTES,
    scopes: ['openid', 'profile', 'email', 'offline_access', ...scopes],
    claims: CLAIMS,
    ttl: LIFETIMES,
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    ...(dynamicRegistration && { extraClientMetadata: REGISTRATION_RULES }),
    enabledJWA: { idTokenSigningAlgValues: ['EdDSA'] },
    allowOmittingSingleRegisteredRedirectUri: false,
    clockTolerance: 0,
    rotateRefreshToken: true,
    // Tokens hang on what was granted, not on a visit: the person ends them in the settings.
    expiresWithSession: () => false,
    revokeGrantPolicy: ({ oidc: { route } }) => route !== 'revocation',
    issueRefreshToken: (_ctx, client, { scopes }) =>
      client.grantTypeAllowed('refresh_token') && scopes.has('offline_access'),
    clientBasedCORS: (_ctx, origin, client) =>
      client.redirectUris?.some((uri) => URL.parse(uri)?.origin === origin) ?? false,
    cookies: {
      names: { session: 'duet_oauth', interaction: 'duet_consent', resume: 'duet_resume' },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      introspection: { enabled: true, allowedPolicy: allowIntrospection },
      pushedAuthorizationRequests: { enabled: false },
      ...(dynamicRegistration && { registration: REGISTRATION }),
      resourceIndicators: { enabled: false },
      revocation: { enabled: true, allowedPolicy: isOwnToken },
      rpInitiatedLogout: { enabled: false },
    },
  };
}

/** RFC 7662 section 2.1: an application that cannot keep a secret has nothing to prove itself with. */
function allowIntrospection(
  _ctx: unknown,
  client: { tokenEndpointAuthMethod?: string | undefined },
): boolean {
  if (client.tokenEndpointAuthMethod !== 'none') return true;
  throw new errors.InvalidClientAuth('public applications cannot introspect');
}

async function findClaims({ database, issuer }: ProviderSources, id: string) {
  const account = await findAccount(database.fork(), id);
  if (!account) return undefined;
  const { username, email, image, updatedAt } = account;
  return {
    accountId: id,
    claims: async () => ({
      sub: id,
      preferred_username: username,
      profile: `${issuer}/profiles/${username}`,
      ...(image && { picture: new URL(image, issuer).href }),
      updated_at: Math.floor(Date.parse(updatedAt) / 1000),
      email,
      // An account comes to be with its address verified.
      email_verified: true,
    }),
  };
}

/** What belongs to another application is as unknown as what does not exist (RFC 7009 section 2.1). */
function isOwnToken(
  _ctx: unknown,
  client: { clientId: string },
  token: { clientId?: string | undefined },
) {
  return token.clientId === client.clientId;
}
