import * as oauth from 'oauth4webapi';
import { expect, test } from 'vitest';
import {
  allow,
  CALLBACK,
  CLIENT_SECRET,
  createOAuthWorld,
  type OAuthWorld,
} from './oauth-world.ts';

const insecure = { [oauth.allowInsecureRequests]: true };

async function discover({ issuer }: OAuthWorld) {
  const url = new URL(issuer);
  return oauth.processDiscoveryResponse(
    url,
    await oauth.discoveryRequest(url, { algorithm: 'oidc', ...insecure }),
  );
}

const authentication = oauth.ClientSecretBasic(CLIENT_SECRET);

/** The code flow as the documentation of oauth4webapi has it. */
async function signIn({ ada }: OAuthWorld, as: oauth.AuthorizationServer, client: oauth.Client) {
  const verifier = oauth.generateRandomCodeVerifier();
  const url = new URL(as.authorization_endpoint ?? '');
  url.search = `${new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid email article:read offline_access',
    prompt: 'consent',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'a-state',
    nonce: 'a-nonce',
  })}`;
  const callback = await allow(ada, url);
  const params = oauth.validateAuthResponse(as, client, callback, 'a-state');
  const answer = await oauth.authorizationCodeGrantRequest(
    as,
    client,
    authentication,
    params,
    CALLBACK,
    verifier,
    insecure,
  );
  const checks = { expectedNonce: 'a-nonce', requireIdToken: true };
  const tokens = await oauth.processAuthorizationCodeResponse(as, client, answer, checks);
  return { callback, tokens };
}

/** Asks the API itself with a token. */
async function read({ issuer }: OAuthWorld, path: string, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${issuer}/api/v1${path}`, { headers });
  return { status: answer.status, body: await answer.json() };
}

test('OAU-1: oauth4webapi gets a code with PKCE, tokens for it, and the API takes them', async () => {
  await using world = await createOAuthWorld();
  const client = { client_id: await world.application() };

  const { callback, tokens } = await signIn(world, await discover(world), client);

  expect(callback.searchParams.get('iss')).toBe(world.issuer);
  expect(tokens).toMatchObject({ token_type: 'bearer', refresh_token: expect.any(String) });
  expect(await read(world, '/articles', tokens.access_token)).toMatchObject({ status: 200 });
});

test('OAU-1: oauth4webapi refreshes, introspects and revokes', async () => {
  await using world = await createOAuthWorld();
  const client = { client_id: await world.application() };
  const as = await discover(world);
  const { tokens } = await signIn(world, as, client);
  const introspect = async (token: string) =>
    oauth.processIntrospectionResponse(
      as,
      client,
      await oauth.introspectionRequest(as, client, authentication, token, insecure),
    );

  const fresh = await oauth.processRefreshTokenResponse(
    as,
    client,
    await oauth.refreshTokenGrantRequest(
      as,
      client,
      authentication,
      tokens.refresh_token ?? '',
      insecure,
    ),
  );
  const before = await introspect(fresh.access_token);
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(as, client, authentication, fresh.access_token, insecure),
  );
  const after = await introspect(fresh.access_token);

  expect(fresh.refresh_token).not.toBe(tokens.refresh_token);
  expect(before).toMatchObject({ active: true, client_id: client.client_id });
  expect(after).toEqual({ active: false });
  expect(await read(world, '/articles', fresh.access_token)).toMatchObject({ status: 401 });
});

test('OAU-1: oauth4webapi gets a token for the application itself, which acts for its owner', async () => {
  await using world = await createOAuthWorld();
  const client = { client_id: await world.application({ scopes: 'user:read' }) };
  const as = await discover(world);

  const { access_token } = await oauth.processClientCredentialsResponse(
    as,
    client,
    await oauth.clientCredentialsGrantRequest(
      as,
      client,
      authentication,
      { scope: 'user:read' },
      insecure,
    ),
  );

  expect(await read(world, '/me', access_token)).toMatchObject({ body: { username: 'bob' } });
});
