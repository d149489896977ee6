import { hash } from 'node:crypto';
import { disableUser, OAuthApplication } from '@duet/db';
import { createApplication } from '@duet/router/testing';
import { describe, expect, test } from 'vitest';
import {
  allow,
  CALLBACK,
  CLIENT_SECRET,
  createOAuthWorld,
  type OAuthWorld,
} from './oauth-world.ts';

const VERIFIER = 'a-verifier-that-is-at-least-43-characters-long';
const CHALLENGE = hash('sha256', VERIFIER, 'base64url');

/** An honest request for a code, and what an attacker changes of it. */
function toRequest(issuer: string, clientId: string, changes: Record<string, string | null> = {}) {
  const params = {
    client_id: clientId,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid article:read offline_access',
    prompt: 'consent',
    state: 'a state',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(params).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return new URL(`${issuer}/oauth/authorize?${new URLSearchParams(given)}`);
}

/** Asks an endpoint as a program does: a form, and no Origin. */
async function post({ issuer }: OAuthWorld, path: string, form: Record<string, string>) {
  const answer = await fetch(`${issuer}/oauth/${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text && JSON.parse(text) };
}

function toClient(clientId: string) {
  return { client_id: clientId, client_secret: CLIENT_SECRET };
}

async function getCode(
  world: OAuthWorld,
  clientId: string,
  changes?: Record<string, string>,
): Promise<string> {
  const callback = await allow(world.ada, toRequest(world.issuer, clientId, changes));
  return callback.searchParams.get('code') ?? '';
}

function redeem(world: OAuthWorld, form: Record<string, string>) {
  return post(world, 'token', {
    grant_type: 'authorization_code',
    redirect_uri: CALLBACK,
    code_verifier: VERIFIER,
    ...form,
  });
}

async function getTokens(world: OAuthWorld, clientId: string, changes?: Record<string, string>) {
  const { body } = await redeem(world, {
    ...toClient(clientId),
    code: await getCode(world, clientId, changes),
  });
  return body as { access_token: string; refresh_token: string; id_token: string };
}

function refresh(world: OAuthWorld, clientId: string, token: string) {
  const form = { grant_type: 'refresh_token', refresh_token: token };
  return post(world, 'token', { ...toClient(clientId), ...form });
}

async function call({ issuer }: OAuthWorld, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${issuer}/api/v1/articles`, { headers })).status;
}

describe('OAU-1: what is asked for', () => {
  test.each([
    ['without PKCE', { code_challenge: null, code_challenge_method: null }, 'invalid_request'],
    ['plain PKCE', { code_challenge: VERIFIER, code_challenge_method: 'plain' }, 'invalid_request'],
    ['PKCE of no method', { code_challenge_method: null }, 'invalid_request'],
    ['the implicit grant', { response_type: 'token' }, 'invalid_request'],
    ['an ID token at once', { response_type: 'id_token', nonce: 'n' }, 'invalid_request'],
    ['a scope that it is not registered for', { scope: 'user:write' }, 'invalid_scope'],
    ['a request object', { request: 'eyJhbGciOiJub25lIn0.e30.' }, 'request_not_supported'],
    [
      'a request object elsewhere',
      { request_uri: 'https://evil.example/' },
      'request_uri_not_supported',
    ],
  ])('%s is refused, and the application is told with state and iss', async (_, changes, error) => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();

    const callback = await allow(world.ada, toRequest(world.issuer, clientId, changes));

    expect(callback.origin + callback.pathname).toBe(CALLBACK);
    // What is no code flow is answered in the fragment.
    const told = new URLSearchParams(callback.search || callback.hash.slice(1));
    expect(Object.fromEntries(told)).toMatchObject({ error, state: 'a state', iss: world.issuer });
    expect(told.has('code')).toBe(false);
  });

  test.each([
    ['a longer path', `${CALLBACK}/more`],
    ['a shorter one', 'https://reader.example/'],
    ['a query', `${CALLBACK}?extra=1`],
    ['a fragment', `${CALLBACK}#part`],
    ['upper case', 'https://reader.example/CALLBACK'],
    ['another host', 'https://reader.example.evil.example/callback'],
    ['a name before the host', 'https://reader.example@evil.example/callback'],
    ['another port', 'https://reader.example:8443/callback'],
    ['http', 'http://reader.example/callback'],
    ['dots', 'https://reader.example/x/../callback'],
    ['none', null],
  ])('a redirect URI with %s leads nowhere', async (_, redirectUri) => {
    await using world = await createOAuthWorld();
    const url = toRequest(world.issuer, await world.application(), { redirect_uri: redirectUri });

    const answer = await fetch(url, { redirect: 'manual', headers: { accept: 'text/html' } });

    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('x-request-id')).toBeTruthy();
    expect(await answer.text()).toContain('The application cannot let you in');
  });

  test('the password grant is not there', async () => {
    await using world = await createOAuthWorld();
    const form = { grant_type: 'password', username: 'ada', password: 'x' };

    const { status, body } = await post(world, 'token', {
      ...toClient(await world.application()),
      ...form,
    });

    expect([status, body.error]).toEqual([400, 'unsupported_grant_type']);
  });
});

describe('OAU-2: a code', () => {
  test.each([
    ['with another verifier', { code_verifier: `${VERIFIER}x` }],
    ['without a verifier', { code_verifier: '' }],
    ['with another redirect URI', { redirect_uri: 'https://reader.example/' }],
  ])('is worth nothing %s', async (_, changes) => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    const code = await getCode(world, clientId);

    const { status, body } = await redeem(world, { ...toClient(clientId), code, ...changes });

    expect([status, body.error]).toEqual([400, 'invalid_grant']);
  });

  test('is worth nothing to another application, or with another secret', async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    const other = await world.application({ name: 'Other' });
    const code = await getCode(world, clientId);

    const stolen = await redeem(world, { ...toClient(other), code });
    const guessed = await redeem(world, { client_id: clientId, client_secret: 'a guess', code });

    expect([stolen.status, stolen.body.error]).toEqual([400, 'invalid_grant']);
    expect([guessed.status, guessed.body.error]).toEqual([401, 'invalid_client']);
  });

  test('works once, and the second use ends what the first one gave', async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    const code = await getCode(world, clientId);
    const first = await redeem(world, { ...toClient(clientId), code });
    expect(await call(world, first.body.access_token)).toBe(200);

    const second = await redeem(world, { ...toClient(clientId), code });

    expect([second.status, second.body.error]).toEqual([400, 'invalid_grant']);
    expect(await call(world, first.body.access_token)).toBe(401);
    expect((await refresh(world, clientId, first.body.refresh_token)).status).toBe(400);
  });

  test('works for one of many who use it at once, at most', async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    const code = await getCode(world, clientId);

    const answers = await Promise.all(
      Array.from({ length: 8 }, () => redeem(world, { ...toClient(clientId), code })),
    );

    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  test('ends after 60 seconds', async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    const code = await getCode(world, clientId);
    const passed = "payload = jsonb_set(payload, '{exp}', to_jsonb((payload ->> 'exp')::int - 61))";
    await world.app.database
      .fork()
      .execute(`update oauth_records set ${passed} where kind = 'AuthorizationCode'`);

    const { status, body } = await redeem(world, { ...toClient(clientId), code });

    expect([status, body.error]).toEqual([400, 'invalid_grant']);
  });
});

describe('OAU-3: a refresh token', () => {
  test.each([1, 2])('of generation %i that is used again ends the family', async (generation) => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    const tokens = [await getTokens(world, clientId)];
    for (let rotated = 0; rotated < 3; rotated += 1) {
      const { body } = await refresh(world, clientId, tokens.at(-1)?.refresh_token ?? '');
      tokens.push(body);
    }
    const last = tokens.at(-1);
    expect(await call(world, last?.access_token ?? '')).toBe(200);

    const reuse = await refresh(world, clientId, tokens[generation - 1]?.refresh_token ?? '');

    expect([reuse.status, reuse.body.error]).toEqual([400, 'invalid_grant']);
    expect((await refresh(world, clientId, last?.refresh_token ?? '')).status).toBe(400);
    expect(await call(world, last?.access_token ?? '')).toBe(401);
  });

  test('another family of the same person and application goes on', async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    const [phone, laptop] = [await getTokens(world, clientId), await getTokens(world, clientId)];
    await refresh(world, clientId, phone.refresh_token);

    await refresh(world, clientId, phone.refresh_token);

    expect(await call(world, phone.access_token)).toBe(401);
    expect(await call(world, laptop.access_token)).toBe(200);
  });

  test('gives new ones to one of many who use it at once, at most', async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    const { refresh_token } = await getTokens(world, clientId);

    const answers = await Promise.all(
      Array.from({ length: 8 }, () => refresh(world, clientId, refresh_token)),
    );

    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  test('is worth nothing to another application', async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    const other = await world.application({ name: 'Other' });
    const { refresh_token } = await getTokens(world, clientId);

    expect((await refresh(world, other, refresh_token)).body.error).toBe('invalid_grant');
    expect((await refresh(world, clientId, refresh_token)).status).toBe(200);
  });
});

describe('OAU-4', () => {
  test('revoking an unknown token is 200, and a known one ends', async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    const { access_token } = await getTokens(world, clientId);
    const revoke = (token: string) => post(world, 'revoke', { ...toClient(clientId), token });

    expect((await revoke('unknown')).status).toBe(200);
    expect((await revoke(access_token)).status).toBe(200);

    expect(await call(world, access_token)).toBe(401);
  });

  test('introspection is for applications that prove who they are', async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    const spa = await world.application({ kind: 'public' });
    const { access_token: token } = await getTokens(world, clientId);

    const known = await post(world, 'introspect', { ...toClient(clientId), token });
    const unknown = await post(world, 'introspect', { ...toClient(clientId), token: 'unknown' });
    const nobody = await post(world, 'introspect', { token });
    const guessed = await post(world, 'introspect', {
      ...toClient(clientId),
      client_secret: 'x',
      token,
    });
    const open = await post(world, 'introspect', { client_id: spa, token });

    expect(known.body).toMatchObject({
      active: true,
      client_id: clientId,
      iss: world.issuer,
      scope: 'openid article:read offline_access',
      sub: world.ada.principal.userId,
    });
    expect(unknown.body).toEqual({ active: false });
    expect([nobody.status, guessed.status, open.status]).toEqual([400, 401, 401]);
  });

  test.each(['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server'])(
    '%s has the public origin in every address, whatever the request says',
    async (path) => {
      await using world = await createOAuthWorld();
      const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };

      const { headers: answered, ...answer } = await world.app.app.inject({
        url: path,
        headers: { ...headers, host: 'evil.example' },
      });
      const metadata = answer.json();

      const addresses = Object.entries(metadata).filter(([name]) => /_(endpoint|uri)$/.test(name));
      expect(addresses.length).toBeGreaterThan(5);
      for (const [, address] of addresses) expect(address).toMatch(`${world.issuer}/`);
      expect(metadata).toMatchObject({
        issuer: world.issuer,
        response_types_supported: ['code'],
        code_challenge_methods_supported: ['S256'],
        authorization_response_iss_parameter_supported: true,
        id_token_signing_alg_values_supported: ['EdDSA'],
      });
      expect(metadata).not.toHaveProperty('registration_endpoint');
      expect(answered['x-content-type-options']).toBe('nosniff');
    },
  );
});

test.each(['state', 'nonce', 'login_hint'])('a NUL in %s is a bad request', async (name) => {
  await using world = await createOAuthWorld();
  const url = toRequest(world.issuer, await world.application(), { [name]: '\0' });

  const answer = await fetch(url, { redirect: 'manual', headers: world.ada.headers });

  expect(answer.status).toBe(400);
});

describe('an access token', () => {
  test('of a disabled user opens nothing from then on', async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    const { access_token, refresh_token } = await getTokens(world, clientId);

    await disableUser(world.app.database.fork(), { id: world.ada.principal.userId });

    expect(await call(world, access_token)).toBe(401);
    expect((await refresh(world, clientId, refresh_token)).status).toBe(400);
  });

  test('loses what its application may not have any more, wherever it is asked about', async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    const tokens = await getTokens(world, clientId, { scope: 'openid email offline_access' });
    const ask = () =>
      post(world, 'introspect', { ...toClient(clientId), token: tokens.access_token });
    expect((await ask()).body.scope).toBe('openid email offline_access');

    const scopes = 'openid offline_access';
    await world.app.database.fork().nativeUpdate(OAuthApplication, { id: clientId }, { scopes });
    const headers = { authorization: `Bearer ${tokens.access_token}` };
    const told = await fetch(`${world.issuer}/oauth/userinfo`, { headers });
    const renewed = await refresh(world, clientId, tokens.refresh_token);

    expect((await ask()).body.scope).toBe(scopes);
    expect(await told.json()).toEqual({ sub: world.ada.principal.userId });
    expect(renewed.body.scope).toBe(scopes);
  });

  test('of an application whose owner is disabled is not active, for another one that asks', async () => {
    await using world = await createOAuthWorld();
    const { access_token } = await getTokens(world, await world.application());
    const owner = world.ada.principal;
    const secretHash = hash('sha256', CLIENT_SECRET, 'base64url');
    const { id } = await createApplication(world.app.database.fork(), owner, { secretHash });

    await disableUser(world.app.database.fork(), { id: world.bob.principal.userId });
    const asked = await post(world, 'introspect', { ...toClient(id), token: access_token });

    expect(asked).toMatchObject({ status: 200, body: { active: false } });
  });

  test('opens what was granted and no more', async () => {
    await using world = await createOAuthWorld();
    const { access_token } = await getTokens(world, await world.application());
    const headers = {
      authorization: `Bearer ${access_token}`,
      'content-type': 'application/json',
      origin: world.issuer,
    };
    const body = JSON.stringify({ title: 'Mine', body: 'Text' });

    const answer = await fetch(`${world.issuer}/api/v1/articles`, {
      method: 'POST',
      headers,
      body,
    });

    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'INSUFFICIENT_SCOPE' });
  });

  test('does not belong into an address, and an ID token is none', async () => {
    await using world = await createOAuthWorld();
    const { access_token, id_token, refresh_token } = await getTokens(
      world,
      await world.application(),
    );
    const get = (path: string, headers = {}) =>
      fetch(`${world.issuer}${path}`, { headers }).then(({ status }) => status);

    expect(await get(`/oauth/userinfo?access_token=${access_token}`)).toBe(400);
    expect(await get(`/api/v1/me?access_token=${access_token}`)).not.toBe(200);
    expect(await call(world, id_token)).toBe(401);
    expect(await call(world, refresh_token)).toBe(401);
  });

  test('of an application for itself acts for its owner, within its scopes', async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application({ scopes: 'user:read article:read' });
    const form = { grant_type: 'client_credentials', scope: 'user:read' };

    const { body } = await post(world, 'token', { ...toClient(clientId), ...form });
    const wider = await post(world, 'token', {
      ...toClient(clientId),
      ...form,
      scope: 'user:write',
    });
    const headers = { authorization: `Bearer ${body.access_token}` };
    const me = await fetch(`${world.issuer}/api/v1/me`, { headers });

    expect(await me.json()).toMatchObject({ username: 'bob' });
    expect(wider.body.error).toBe('invalid_scope');
  });
});

describe('the session', () => {
  test('is ours: signing out ends what the provider knows of the person', async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    await getTokens(world, clientId);
    const silent = () =>
      allow(
        world.ada,
        toRequest(world.issuer, clientId, { prompt: 'none', scope: 'openid article:read' }),
      );

    const signedIn = await silent();
    await world.ada.rpc.session.delete.mutate();
    const signedOut = await silent();

    expect(signedIn.searchParams.has('code')).toBe(true);
    expect(signedOut.searchParams.get('error')).toBe('login_required');
  });

  test('of somebody else has nothing of the consent of who was there before', async () => {
    await using world = await createOAuthWorld();
    const clientId = await world.application();
    await getTokens(world, clientId);

    const url = toRequest(world.issuer, clientId, { prompt: 'none', scope: 'openid article:read' });
    const callback = await allow(world.bob, url);

    expect(callback.searchParams.get('error')).toBe('consent_required');
  });

  test('of who answers does not give a code to who asked', async () => {
    await using world = await createOAuthWorld();
    const url = toRequest(world.issuer, await world.application(), { prompt: 'login' });
    const begun = await fetch(url, { redirect: 'manual' });
    const uid = begun.headers.get('location')?.split('/').at(-1) ?? '';
    const cookie = begun.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');

    // Whoever signed in before the request began has to prove again who they are.
    const carol = await world.app.member('carol');
    const { continueAt } = await carol.rpc.consent.answer.mutate({ uid, answer: 'allow' });
    const stolen = await fetch(`${world.issuer}${continueAt}`, {
      redirect: 'manual',
      headers: { cookie },
    });

    const { searchParams } = new URL(stolen.headers.get('location') ?? '');
    expect(searchParams.get('error')).toBe('invalid_request');
    expect(searchParams.has('code')).toBe(false);
  });

  test('keeps no cookie and no row of the provider', async () => {
    await using world = await createOAuthWorld();
    await getTokens(world, await world.application());

    const kinds = await world.app.database
      .fork()
      .execute('select distinct kind from oauth_records order by kind');

    expect(kinds.map((row) => row.kind)).toEqual(expect.not.arrayContaining(['Session']));
  });

  test('no page of another site makes a request or gives consent in the name of who is signed in', async () => {
    await using world = await createOAuthWorld();
    const url = toRequest(world.issuer, await world.application());
    const headers = {
      cookie: world.ada.headers.cookie ?? '',
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    };

    const posted = await fetch(url, { method: 'POST', headers });
    const answered = await fetch(`${world.issuer}/api/v1/consents/${'x'.repeat(43)}/answer`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ answer: 'allow' }),
    });

    expect([posted.status, answered.status]).toEqual([405, 403]);
  });
});
