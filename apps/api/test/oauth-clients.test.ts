import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as client from 'openid-client';
import { expect, test } from 'vitest';
import {
  allow,
  CALLBACK,
  CLIENT_SECRET,
  createOAuthWorld,
  type OAuthWorld,
} from './oauth-world.ts';

const INTROSPECT = fileURLToPath(
  new URL('../../../examples/resource-server/introspect.py', import.meta.url),
);

function discover(
  { issuer }: OAuthWorld,
  clientId: string,
  authentication = client.ClientSecretPost,
) {
  return client.discovery(new URL(issuer), clientId, CLIENT_SECRET, authentication(CLIENT_SECRET), {
    execute: [client.allowInsecureRequests],
  });
}

/** The whole code flow as the documentation of openid-client has it. */
async function signIn(world: OAuthWorld, config: client.Configuration) {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const [expectedState, expectedNonce] = [client.randomState(), client.randomNonce()];
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: 'openid profile email article:read offline_access',
    prompt: 'consent',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
  });
  const callback = await allow(world.ada, url);
  const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true };
  return client.authorizationCodeGrant(config, callback, checks);
}

test.each([
  ['client_secret_basic', client.ClientSecretBasic],
  ['client_secret_post', client.ClientSecretPost],
])(
  'openid-client signs somebody in, refreshes, introspects and revokes, by %s',
  async (_, authentication) => {
    await using world = await createOAuthWorld();
    const config = await discover(world, await world.application(), authentication);

    const tokens = await signIn(world, config);
    const claims = tokens.claims();
    const about = await client.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '');
    const fresh = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
    const before = await client.tokenIntrospection(config, fresh.access_token);
    await client.tokenRevocation(config, fresh.refresh_token ?? '');
    const after = await client.tokenIntrospection(config, fresh.access_token);

    expect(claims).toMatchObject({ iss: world.issuer, sub: world.ada.principal.userId });
    expect(about).toMatchObject({
      preferred_username: 'ada',
      email: 'ada@example.com',
      email_verified: true,
    });
    expect([before.active, after.active]).toEqual([true, false]);
  },
);

test('openid-client signs somebody in without a secret, for an application that is public', async () => {
  await using world = await createOAuthWorld();
  const clientId = await world.application({ kind: 'public' });
  const config = await client.discovery(new URL(world.issuer), clientId, undefined, client.None(), {
    execute: [client.allowInsecureRequests],
  });

  const tokens = await signIn(world, config);
  const fresh = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');

  expect(fresh.access_token).not.toBe(tokens.access_token);
});

test('openid-client gets a token for the application itself', async () => {
  await using world = await createOAuthWorld();
  const config = await discover(world, await world.application({ scopes: 'user:read' }));

  const { access_token } = await client.clientCredentialsGrant(config, { scope: 'user:read' });

  const url = new URL('/api/v1/me', world.issuer);
  const answer = await client.fetchProtectedResource(config, access_token, url, 'GET');
  expect(await answer.json()).toMatchObject({ username: 'bob' });
});

test.skipIf(!isPythonHere())(
  `OAU-4: a resource server in Python introspects${isPythonHere() ? '' : ' (python3 is not installed)'}`,
  async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    const { access_token } = await signIn(world, await discover(world, clientId));
    const env = { ISSUER: world.issuer, CLIENT_ID: clientId, CLIENT_SECRET };
    const ask = (token: string) =>
      promisify(execFile)('python3', [INTROSPECT, token], {
        env: { ...env, PATH: '/usr/bin:/bin' },
      });

    const { stdout } = await ask(access_token);

    expect(JSON.parse(stdout)).toMatchObject({ active: true, client_id: clientId });
    await expect(ask('unknown')).rejects.toMatchObject({ code: 1, stdout: '{"active": false}\n' });
  },
);

function isPythonHere(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
