import { ExternalIdentity, ProvenIdentity } from '@duet/db';
import { CLIENT, codeFor, type Oddities, startOddIssuer } from '@duet/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type CookieJar, createCookieJar } from './cookie-jar.ts';
import { createServer, ORIGIN } from './support.ts';

afterEach(() => void vi.useRealTimers());

const CALLBACK = '/auth/oidc/callback';

/** A server whose visitors may sign in with an issuer that does what it is told. */
async function createWorld({ trustsEmail = true, tellsLoginTime = true } = {}) {
  const issuer = await startOddIssuer();
  const provider = {
    kind: 'openid',
    id: 'oidc',
    name: 'Odd',
    issuer: issuer.url,
    ...CLIENT,
  } as const;
  const providers = [{ ...provider, trustsEmail, tellsLoginTime }];
  const t = await createServer({ settings: { providers } });
  const browser = createCookieJar(t.app);

  /** Begins in a browser, and returns where it is sent. */
  async function begin(from: CookieJar = browser, input: object = {}): Promise<string> {
    const response = await from.post('/api/v1/identity-providers/oidc/proofs', input);
    expect(response.statusCode).toBe(200);
    return response.json().url;
  }

  /** The way back, with what the issuer adds to it. */
  function wayBack(authorizeUrl: string, changes: Record<string, string> = {}): string {
    const query = codeFor(authorizeUrl);
    query.set('iss', issuer.url);
    for (const [name, value] of Object.entries(changes)) query.set(name, value);
    return `${CALLBACK}?${query}`;
  }

  /** Goes there and back, and returns where the browser ends up. */
  async function goAndReturn(input: object = {}, changes: Record<string, string> = {}) {
    const response = await browser.get(wayBack(await begin(browser, input), changes));
    expect(response.statusCode).toBe(303);
    return new URL(response.headers.location ?? '', ORIGIN);
  }

  return {
    ...t,
    issuer,
    browser,
    begin,
    wayBack,
    goAndReturn,
    proof: async () => (await browser.get('/api/v1/identity-proof')).json().proof,
    async [Symbol.asyncDispose]() {
      await t[Symbol.asyncDispose]();
      await issuer[Symbol.asyncDispose]();
    },
  };
}

describe('signing in with an OpenID Connect issuer', () => {
  test('registers a newcomer, and lets them in the next time', async () => {
    await using t = await createWorld();

    const arrival = await t.goAndReturn({ returnTo: '/feed', remember: true });
    const registered = await t.browser.post('/api/v1/identity-proof/user', { username: 'ada' });
    t.browser.cookies.clear();
    await t.goAndReturn();
    const signedIn = await t.browser.post('/api/v1/identity-proof/session');

    expect(`${arrival.pathname}${arrival.search}`).toBe('/connect?returnTo=%2Ffeed&remember=true');
    expect(registered.json().user).toMatchObject({ username: 'ada', email: 'ada@example.com' });
    expect(signedIn.json().user.id).toBe(registered.json().user.id);
    const { user } = (await t.browser.get('/api/v1/session')).json();
    expect(user).toMatchObject({ username: 'ada' });
  });

  test('asks with PKCE S256, state and nonce, all of them new each time', async () => {
    await using t = await createWorld();

    const [one, other] = [new URL(await t.begin()), new URL(await t.begin())];

    expect(Object.fromEntries(one.searchParams)).toEqual({
      client_id: 'duet',
      redirect_uri: `${ORIGIN}${CALLBACK}`,
      response_type: 'code',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.searchParams.get(name)).not.toBe(other.searchParams.get(name));
    }
  });

  test('finds the issuer and its keys once', async () => {
    await using t = await createWorld();

    for (let n = 0; n < 3; n += 1) await t.goAndReturn();

    const asked = t.issuer.requests.filter((path) => path !== '/token');
    expect(asked).toEqual(['/.well-known/openid-configuration', '/jwks']);
  });

  test('keeps what is remembered out of scripts, and off other hosts on https', async () => {
    await using issuer = await startOddIssuer();
    const provider = { kind: 'openid', id: 'oidc', name: 'Odd', issuer: issuer.url } as const;
    const providers = [{ ...provider, ...CLIENT, trustsEmail: true, tellsLoginTime: true }];
    const publicOrigin = 'https://duet.example';
    await using t = await createServer({ settings: { providers, publicOrigin } });

    const headers = { origin: publicOrigin };
    const response = await t.post('/api/v1/identity-providers/oidc/proofs', {}, headers);

    expect(response.headers['set-cookie']).toMatch(
      /^__Host-duet-attempt=[^;]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(response.headers['cache-control']).toBe('no-store');
  });

  test('asks the userinfo endpoint for what the ID token leaves out', async () => {
    await using t = await createWorld();
    const claims = { email: undefined, email_verified: undefined, preferred_username: undefined };
    t.issuer.behave({ claims, userinfo: { email: 'eve@example.com', email_verified: true } });

    await t.goAndReturn();

    expect(await t.proof()).toMatchObject({ name: 'eve@example.com', email: 'eve@example.com' });
  });

  test('takes nobody who is somebody else at the userinfo endpoint', async () => {
    await using t = await createWorld();
    t.issuer.behave({ claims: { email: undefined }, userinfo: { sub: 'person-2' } });

    expect((await t.goAndReturn()).searchParams.get('failure')).toBe('untrusted');
  });
});

describe('an address', () => {
  test.each<[string, boolean, Oddities]>([
    ['that the issuer has not verified', true, { claims: { email_verified: false } }],
    ['that it says nothing about', true, { claims: { email_verified: undefined } }],
    ['of an issuer that is not trusted with them', false, {}],
  ])(
    '%s makes no account, and tells nothing of whom it belongs to',
    async (_, trustsEmail, odd) => {
      await using t = await createWorld({ trustsEmail });
      await t.register('ada');
      t.issuer.behave(odd);

      await t.goAndReturn();

      expect(await t.proof()).toMatchObject({ email: null, next: 'registerByMail' });
      const refused = await t.browser.post('/api/v1/identity-proof/user', { username: 'eve' });
      expect(refused.json()).toMatchObject({ status: 409, code: 'EMAIL_NOT_PROVEN' });
    },
  );

  test('that has an account signs nobody in to it', async () => {
    await using t = await createWorld();
    await t.register('ada');

    await t.goAndReturn();

    expect(await t.proof()).toMatchObject({ next: 'signInToConnect' });
    const refused = await t.browser.post('/api/v1/identity-proof/session');
    expect(refused.json()).toMatchObject({ status: 409, code: 'IDENTITY_UNKNOWN' });
    expect(await t.database.fork().count(ExternalIdentity)).toBe(0);
  });
});

describe('an answer of the issuer', () => {
  const now = Math.floor(Date.now() / 1000);
  test.each<[string, Oddities]>([
    ['for another nonce', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['for another audience', { claims: { aud: 'another' } }],
    ['for several, of which we are not the one', { claims: { aud: ['duet', 'x'], azp: 'x' } }],
    ['that has expired', { claims: { iat: now - 700, exp: now - 400 } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['with alg none', { algorithm: 'none' }],
    ['that somebody else signed', { isForged: true }],
  ])('%s proves nothing', async (_, odd) => {
    await using t = await createWorld();
    t.issuer.behave(odd);

    const arrival = await t.goAndReturn();

    expect(arrival.pathname).toBe('/connect');
    expect(arrival.searchParams.get('failure')).toBe('untrusted');
    expect(await t.proof()).toBeNull();
    expect(await t.database.fork().count(ProvenIdentity)).toBe(0);
  });

  test.each([
    [{ iss: 'https://evil.example' }, 'untrusted'],
    [{ iss: '' }, 'untrusted'],
    [{ error: 'access_denied' }, 'cancelled'],
    [{ error: 'temporarily_unavailable' }, 'unavailable'],
    [{ error: 'invalid_scope' }, 'untrusted'],
    [{ code: '{"nonce":"x","challenge":"of another attempt"}' }, 'untrusted'],
  ])('in the address, %j, is %s (RFC 9207, RFC 7636)', async (changes, failure) => {
    await using t = await createWorld();

    const arrival = await t.goAndReturn({ returnTo: '/drafts' }, changes);

    expect(Object.fromEntries(arrival.searchParams)).toEqual({ failure, returnTo: '/drafts' });
    expect(await t.proof()).toBeNull();
  });
});

describe('the way back', () => {
  test('works once', async () => {
    await using t = await createWorld();
    const url = t.wayBack(await t.begin());

    const [first, second] = [await t.browser.get(url), await t.browser.get(url)];

    expect(first.headers.location).toBe('/connect?returnTo=%2F');
    expect(second.headers.location).toBe('/connect?failure=lapsed');
  });

  test('of another browser leads nowhere, and spoils nothing that was begun here', async () => {
    await using t = await createWorld();
    const attacker = createCookieJar(t.app);
    const planted = t.wayBack(await t.begin(attacker));
    const own = t.wayBack(await t.begin());

    const refused = await t.browser.get(planted);
    const accepted = await t.browser.get(own);

    expect(refused.headers.location).toBe('/connect?failure=lapsed');
    expect(accepted.headers.location).toBe('/connect?returnTo=%2F');
  });

  test('is open for ten minutes', async () => {
    await using t = await createWorld();
    const url = t.wayBack(await t.begin());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 });

    const late = await t.browser.get(url);

    expect(late.headers.location).toBe('/connect?failure=lapsed');
  });

  test('is not taken from a cookie that somebody changed', async () => {
    await using t = await createWorld();
    const url = t.wayBack(await t.begin());
    const [payload = '', signature] = (t.browser.cookies.get('duet-attempt') ?? '').split('.');
    const attempt = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...attempt, returnTo: '/evil' }));
    t.browser.cookies.set('duet-attempt', `${forged.toString('base64url')}.${signature}`);

    const refused = await t.browser.get(url);

    expect(refused.headers.location).toBe('/connect?failure=lapsed');
  });

  test('a HEAD does not use it up, and other methods are refused', async () => {
    await using t = await createWorld();
    const url = t.wayBack(await t.begin());
    const cookie = `duet-attempt=${t.browser.cookies.get('duet-attempt')}`;

    const head = await t.app.inject({ method: 'HEAD', url, headers: { cookie } });
    const post = await t.browser.post(url);

    expect([head.statusCode, post.statusCode]).toEqual([405, 405]);
    expect((await t.browser.get(url)).headers.location).toBe('/connect?returnTo=%2F');
  });

  test('CSR-1: nobody else can begin it', async () => {
    await using t = await createWorld();
    const url = '/api/v1/identity-providers/oidc/proofs';

    const foreign = await t.post(url, {}, { 'sec-fetch-site': 'cross-site' });
    const byLink = await t.app.inject({ url, headers: { 'sec-fetch-site': 'cross-site' } });

    expect(foreign.statusCode).toBe(403);
    expect(byLink.statusCode).toBe(405);
    expect(foreign.headers).not.toHaveProperty('set-cookie');
    expect(byLink.headers).not.toHaveProperty('set-cookie');
  });

  test.each(['//evil.example', '/\\evil.example'])(
    'RD-1: leads to the console, which does not go to %s',
    async (returnTo) => {
      await using t = await createWorld();

      const back = await t.browser.get(t.wayBack(await t.begin(t.browser, { returnTo })));

      expect(back.headers.location).toBe(`/connect?returnTo=${encodeURIComponent(returnTo)}`);
    },
  );

  test('RD-1: begins for no address of another site', async () => {
    await using t = await createWorld();
    const returnTo = 'https://evil.example/';

    const refused = await t.browser.post('/api/v1/identity-providers/oidc/proofs', { returnTo });

    expect(refused.json()).toMatchObject({ status: 422, errors: [{ path: ['returnTo'] }] });
  });
});

describe('being asked again', () => {
  test('wants a login after the question, and renews the session', async () => {
    await using t = await createWorld();
    await t.goAndReturn();
    await t.browser.post('/api/v1/identity-proof/user', { username: 'ada' });
    const before = t.browser.cookies.get('duet');

    const url = await t.begin(t.browser, { purpose: 'reauthenticate' });
    await t.browser.get(t.wayBack(url));
    const renewed = await t.browser.post('/api/v1/identity-proof/reauthentication');

    expect(new URL(url).searchParams.get('max_age')).toBe('0');
    expect(new URL(url).searchParams.get('prompt')).toBe('login');
    expect(renewed.statusCode).toBe(200);
    expect(t.browser.cookies.get('duet')).not.toBe(before);
  });

  test.each([
    ['was before it', { auth_time: Math.floor(Date.now() / 1000) - 600 }],
    ['is not told', { auth_time: undefined }],
  ])('a login that %s proves nothing', async (_, claims) => {
    await using t = await createWorld();
    t.issuer.behave({ claims });

    const arrival = await t.goAndReturn({ purpose: 'reauthenticate' });

    expect(arrival.searchParams.get('failure')).toBe('untrusted');
  });
});

describe('an issuer in trouble', () => {
  const BEGIN = '/api/v1/identity-providers/oidc/proofs';

  test.each<[string, Oddities]>([
    ['does not answer', { hangsAt: '/.well-known/openid-configuration' }],
    ['answers 500', { answer: { status: 500, body: '{}' } }],
    ['answers garbage', { answer: { status: 200, body: '<html>' } }],
    ['answers without end', { answer: { status: 200, body: `"${'x'.repeat(300_000)}"` } }],
    ['calls itself somebody else', { metadata: { issuer: 'https://evil.example' } }],
  ])('that %s is PROVIDER_UNAVAILABLE within six seconds, and tried again', async (_, odd) => {
    await using t = await createWorld();
    t.issuer.behave(odd);

    const begun = performance.now();
    const refused = await t.browser.post(BEGIN);

    expect(performance.now() - begun).toBeLessThan(6_000);
    expect(refused.json()).toMatchObject({ status: 503, code: 'PROVIDER_UNAVAILABLE' });
    expect(refused.headers['retry-after']).toBe('5');
    t.issuer.behave({});
    expect((await t.browser.post(BEGIN)).statusCode).toBe(200);
  });

  test.each<[string, Oddities]>([
    ['does not answer', { hangsAt: '/token' }],
    ['answers 503', { answer: { status: 503, body: '{}' } }],
  ])('that %s on the way back says so', async (_, odd) => {
    await using t = await createWorld();
    const url = t.wayBack(await t.begin());
    t.issuer.behave(odd);

    const response = await t.browser.get(url);

    expect(response.headers.location).toBe('/connect?returnTo=%2F&failure=unavailable');
  });

  test('is gone: the same', async () => {
    await using t = await createWorld();
    await t.issuer[Symbol.asyncDispose]();

    expect((await t.browser.post(BEGIN)).json()).toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
  });
});

test('without providers there is nothing of it', async () => {
  await using t = await createServer();

  const list = await t.app.inject('/api/v1/identity-providers');
  const begin = await t.post('/api/v1/identity-providers/github/proofs');
  const callback = await t.app.inject('/auth/github/callback?code=x&state=y');

  expect(list.json()).toEqual({ items: [] });
  expect([begin.statusCode, callback.statusCode]).toEqual([404, 404]);
});
