import * as openid from 'openid-client';
import type { OpenIdSettings } from '../settings.ts';
import { ANSWER_SECONDS, boundedFetch } from './bounded-fetch.ts';
import type { Attempt, Identity, Provider } from './provider.ts';

const HOUR_MS = 60 * 60_000;

/** Returns a provider that speaks OpenID Connect: everything but its issuer is found there (OpenID Connect Discovery). */
export function createOpenIdProvider(settings: OpenIdSettings): Provider {
  const findConfiguration = cached(() => discover(settings));
  return {
    id: settings.id,
    name: settings.name,
    authorize: async (attempt) =>
      openid.buildAuthorizationUrl(await findConfiguration(), {
        redirect_uri: attempt.redirectUri,
        scope: 'openid email profile',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: 'S256',
        // Whoever has a session there is asked again: the browser may be in other hands.
        ...(attempt.purpose === 'reauthenticate' && { prompt: 'login', max_age: '0' }),
      }),
    identify: async (arrival, attempt) =>
      identify({ configuration: await findConfiguration(), arrival, attempt }, settings),
  };
}

/** The keys of the issuer are kept with its configuration, and looked up anew for a key that is not among them. */
function discover({ issuer, clientId, clientSecret }: OpenIdSettings) {
  const isLocal = issuer.startsWith('http:');
  const execute = [openid.enableNonRepudiationChecks];
  if (isLocal) execute.push(openid.allowInsecureRequests);
  return openid.discovery(new URL(issuer), clientId, undefined, authenticate(clientSecret), {
    execute,
    timeout: ANSWER_SECONDS,
    [openid.customFetch]: boundedFetch,
  });
}

/** As the issuer wants it; Basic when it does not say (OpenID Connect Discovery section 3). */
function authenticate(clientSecret: string): openid.ClientAuth {
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const method = methods.includes('client_secret_basic')
      ? openid.ClientSecretBasic
      : openid.ClientSecretPost;
    return method(clientSecret)(server, ...rest);
  };
}

interface Return {
  readonly configuration: openid.Configuration;
  readonly arrival: URL;
  readonly attempt: Attempt;
}

async function identify(
  { configuration, arrival, attempt }: Return,
  { trustsEmail, tellsLoginTime }: OpenIdSettings,
): Promise<Identity> {
  const isProvenAnew = attempt.purpose === 'reauthenticate' && tellsLoginTime;
  const tokens = await openid.authorizationCodeGrant(configuration, arrival, {
    idTokenExpected: true,
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.codeVerifier,
    // `auth_time` must lie after the beginning of this attempt, give or take the difference of the clocks.
    ...(isProvenAnew && { maxAge: Math.ceil((Date.now() - attempt.begunAt) / 1000) }),
  });
  const claims = tokens.claims();
  if (!claims) throw new openid.ClientError('there is no ID token');
  const { iss: issuer, sub: subject } = claims;
  const said = { ...(await findMore(configuration, tokens.access_token, claims)), ...claims };
  const email = textOf(said.email);
  return {
    issuer,
    subject,
    name: textOf(said.preferred_username) ?? email ?? textOf(said.name) ?? subject,
    email: trustsEmail && said.email_verified === true ? email : null,
  };
}

/** Issuers may keep everything but the subject for the userinfo endpoint (OpenID Connect Core section 5.4). */
async function findMore(
  configuration: openid.Configuration,
  accessToken: string,
  claims: openid.IDToken,
): Promise<Partial<openid.UserInfoResponse>> {
  const hasAll = claims.email !== undefined && claims.email_verified !== undefined;
  if (hasAll || !configuration.serverMetadata().userinfo_endpoint) return {};
  return openid.fetchUserInfo(configuration, accessToken, claims.sub);
}

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' ? claim.slice(0, 254) : null;
}

/** Keeps what was found for an hour. A failure is not kept: the next one who asks tries again. */
function cached<TValue>(find: () => Promise<TValue>): () => Promise<TValue> {
  let kept: { value: Promise<TValue>; until: number } | null = null;
  return () => {
    if (kept && Date.now() < kept.until) return kept.value;
    const found = { value: find(), until: Date.now() + HOUR_MS };
    kept = found;
    found.value.catch(() => {
      if (kept === found) kept = null;
    });
    return found.value;
  };
}
