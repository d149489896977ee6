import { findApplication, OAuthApplication } from '@duet/db';
import * as oauth from 'oauth4webapi';
import { describe, expect, test } from 'vitest';
import { allow, CALLBACK, createOAuthWorld, type OAuthWorld } from './oauth-world.ts';

const insecure = { [oauth.allowInsecureRequests]: true };
const READER = { client_name: 'Reader', redirect_uris: [CALLBACK], scope: 'openid article:read' };

function createOpenWorld(rateLimitQuotas: Record<string, number> = {}) {
  return createOAuthWorld({ settings: { dynamicRegistration: true, rateLimitQuotas } });
}

async function discover(issuer: string) {
  const url = new URL(issuer);
  return oauth.processDiscoveryResponse(
    url,
    await oauth.discoveryRequest(url, { algorithm: 'oidc', ...insecure }),
  );
}

async function register({ issuer }: OAuthWorld, metadata: Parameters<typeof ask>[1] = READER) {
  const as = await discover(issuer);
  const client = await oauth.processDynamicClientRegistrationResponse(await ask(as, metadata));
  return { as, client };
}

function ask(as: oauth.AuthorizationServer, metadata: Partial<oauth.Client>) {
  return oauth.dynamicClientRegistrationRequest(as, metadata, insecure);
}

/** Sends what no library would. */
async function send({ issuer }: OAuthWorld, metadata: object, headers: object = {}) {
  const answer = await fetch(`${issuer}/oauth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(metadata),
  });
  const body = (await answer.json()) as Record<string, unknown>; // as RFC 7591 section 3.2 has both answers
  return { status: answer.status, headers: answer.headers, body };
}

/** The code flow of a client that has just registered itself. */
async function signIn(world: OAuthWorld, as: oauth.AuthorizationServer, client: oauth.Client) {
  const verifier = oauth.generateRandomCodeVerifier();
  const url = new URL(as.authorization_endpoint ?? '');
  url.search = `${new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid article:read',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'a-state',
  })}`;
  const params = oauth.validateAuthResponse(as, client, await allow(world.ada, url), 'a-state');
  const secret = client.client_secret;
  const authentication =
    typeof secret === 'string' ? oauth.ClientSecretBasic(secret) : oauth.None();
  return oauth.processAuthorizationCodeResponse(
    as,
    client,
    await oauth.authorizationCodeGrantRequest(
      as,
      client,
      authentication,
      params,
      CALLBACK,
      verifier,
      insecure,
    ),
  );
}

describe('an application that registers itself', () => {
  test.each(['none', 'client_secret_basic'])(
    'with the authentication %s is let in like any other',
    async (token_endpoint_auth_method) => {
      await using world = await createOpenWorld();

      const { as, client } = await register(world, { ...READER, token_endpoint_auth_method });
      const tokens = await signIn(world, as, client);

      expect(typeof client.client_secret).toBe(
        token_endpoint_auth_method === 'none' ? 'undefined' : 'string',
      );
      const headers = { authorization: `Bearer ${tokens.access_token}` };
      const answer = await fetch(`${world.issuer}/api/v1/articles`, { headers });
      expect(answer.status).toBe(200);
    },
  );

  test('is nobody’s, and its secret is kept as a hash', async () => {
    await using world = await createOpenWorld();
    const contacts = ['makers@reader.example'];

    const { client } = await register(world, { ...READER, contacts });

    const em = world.app.database.fork();
    const application = await findApplication(em, client.client_id);
    expect(application).toMatchObject({ name: 'Reader', ownerId: null, metadata: { contacts } });
    const rows = await em.execute('select a::text as row from oauth_applications a');
    expect(JSON.stringify(rows)).not.toContain(client.client_secret);
    expect((await world.bob.rpc.application.list.query({})).items).toEqual([]);
  });

  test('gets no tokens of its own', async () => {
    await using world = await createOpenWorld();
    const { as, client } = await register(world);
    const authentication = oauth.ClientSecretBasic(`${client.client_secret}`);

    const answer = await oauth.clientCredentialsGrantRequest(
      as,
      client,
      authentication,
      {},
      insecure,
    );

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error_description: 'requested grant type is not allowed for this client',
    });
    const refused = await send(world, { ...READER, grant_types: ['client_credentials'] });
    expect(refused.body).toMatchObject({ error: 'invalid_client_metadata' });
  });

  test('that names no scopes can sign people in, and nothing else', async () => {
    await using world = await createOpenWorld();

    const { client } = await register(world, { redirect_uris: [CALLBACK] });

    expect(client).toMatchObject({
      client_name: 'An application without a name',
      scope: 'openid profile email offline_access',
    });
  });

  test.each([
    [{ redirect_uris: ['http://reader.example/callback'] }, 'invalid_redirect_uri'],
    [{ redirect_uris: [`${CALLBACK}#part`] }, 'invalid_redirect_uri'],
    [{ redirect_uris: ['javascript:alert(1)'] }, 'invalid_redirect_uri'],
    [{ redirect_uris: [] }, 'invalid_redirect_uri'],
    [{ redirect_uris: undefined }, 'invalid_redirect_uri'],
    [{ redirect_uris: ['com.example.reader:/callback'] }, 'invalid_redirect_uri'],
    [{ scope: 'openid everything:write' }, 'invalid_client_metadata'],
    [{ client_name: 'x'.repeat(101) }, 'invalid_client_metadata'],
    [{ client_name: 42 }, 'invalid_client_metadata'],
    [{ token_endpoint_auth_method: 'private_key_jwt' }, 'invalid_client_metadata'],
    [{ response_types: ['token'] }, 'invalid_client_metadata'],
  ])('is refused with %j', async (wrong, error) => {
    await using world = await createOpenWorld();

    const answer = await send(world, { ...READER, ...wrong });

    expect(answer).toMatchObject({ status: 400, body: { error } });
    expect(await world.app.database.fork().count(OAuthApplication)).toBe(0);
  });

  test('chooses neither its id nor its secret, and makes the server fetch nothing', async () => {
    await using world = await createOpenWorld();
    const chosen = { client_id: 'chosen', client_secret: 'chosen', client_id_issued_at: 1 };
    const nowhere = 'http://127.0.0.1:1/nothing.json';

    const { status, headers, body } = await send(world, {
      ...READER,
      ...chosen,
      sector_identifier_uri: nowhere,
      jwks_uri: nowhere,
      response_modes: ['form_post'],
    });

    expect([status, headers.get('cache-control')]).toEqual([201, 'no-store']);
    expect(body.client_id).toMatch(/^[\da-f-]{36}$/);
    expect(body.client_secret).toMatch(/^duet_client_/);
    expect(body.response_modes).toEqual(['query']);
    expect(JSON.stringify(body)).not.toContain(nowhere);
  });

  test('counts against a budget of its own', async () => {
    await using world = await createOpenWorld({ registrations: 1 });

    const [first, second] = [await send(world, READER), await send(world, READER)];

    expect([first.status, second.status]).toEqual([201, 429]);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

test('applications cannot register themselves unless they are let', async () => {
  await using world = await createOAuthWorld();

  const as = await discover(world.issuer);
  const { status } = await send(world, READER, { origin: world.issuer });

  expect(as).not.toHaveProperty('registration_endpoint');
  expect(status).toBe(404);
});
