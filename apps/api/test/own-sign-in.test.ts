import { loadEnv } from '@duet/api/env';
import { toSettings } from '@duet/api/settings';
import type { TestMember } from '@duet/testing';
import { expect, test } from 'vitest';
import { createCookieJar } from './cookie-jar.ts';
import { allow, CLIENT_SECRET, createOAuthWorld } from './oauth-world.ts';
import { createServer, ORIGIN } from './support.ts';

const IDENTITY = ['email', 'openid', 'profile'];

/** A server whose visitors may sign in with another one of this project, as somebody sets it up: by the environment. */
async function createTwoServers({ scopes = IDENTITY, isTrusted = true } = {}) {
  const other = await createOAuthWorld();
  const clientId = await other.application({
    redirectUris: [`${ORIGIN}/auth/oidc/callback`],
    scopes: scopes.join(' '),
  });
  const env = loadEnv({
    OIDC_ISSUER: other.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: CLIENT_SECRET,
    OIDC_TRUST_EMAIL: String(isTrusted),
  });
  const t = await createServer({ settings: { providers: toSettings(env).providers } });

  return {
    ...t,
    other,
    /** Somebody's browser, which they take to the other server and back. */
    browserOf(member: TestMember) {
      const browser = createCookieJar(t.app);
      async function goAndReturn(): Promise<string | undefined> {
        const begun = await browser.post('/api/v1/identity-providers/oidc/proofs');
        const back = await allow(member, new URL(begun.json().url));
        const arrival = await browser.get(back.pathname + back.search);
        return arrival.headers.location;
      }
      const proof = async () => (await browser.get('/api/v1/identity-proof')).json().proof;
      return { ...browser, goAndReturn, proof };
    },
    async [Symbol.asyncDispose]() {
      await t[Symbol.asyncDispose]();
      await other[Symbol.asyncDispose]();
    },
  };
}

test('an account of another Duet makes one here, and signs in to it the next time', async () => {
  await using t = await createTwoServers();
  const browser = t.browserOf(t.other.ada);

  const arrival = await browser.goAndReturn();
  const proof = await browser.proof();
  const registered = await browser.post('/api/v1/identity-proof/user', { username: 'ada' });
  browser.cookies.clear();
  await browser.goAndReturn();
  const signedIn = await browser.post('/api/v1/identity-proof/session');

  expect(arrival).toBe('/connect?returnTo=%2F');
  expect(proof).toMatchObject({ name: 'ada', email: 'ada@example.com', next: 'register' });
  expect(registered.statusCode).toBe(201);
  expect(signedIn.statusCode).toBe(201);
  expect(signedIn.json().user.id).toBe(registered.json().user.id);
});

test('an address that another Duet has verified counts only when the settings say so', async () => {
  await using t = await createTwoServers({ isTrusted: false });
  const browser = t.browserOf(t.other.ada);

  await browser.goAndReturn();

  expect(await browser.proof()).toMatchObject({ email: null, next: 'registerByMail' });
});

test('another Duet signs two people in as two', async () => {
  await using t = await createTwoServers();
  const [ada, bob] = [t.browserOf(t.other.ada), t.browserOf(t.other.bob)];

  for (const [browser, username] of [
    [ada, 'ada'],
    [bob, 'bob'],
  ] as const) {
    await browser.goAndReturn();
    await browser.post('/api/v1/identity-proof/user', { username });
  }

  const [one, two] = await Promise.all(
    [ada, bob].map(async ({ get }) => (await get('/api/v1/session')).json().user.username),
  );
  expect([one, two]).toEqual(['ada', 'bob']);
});

test('an application that may not ask for all that it needs is refused before anybody is asked', async () => {
  await using t = await createTwoServers({ scopes: ['openid'] });
  const browser = t.browserOf(t.other.ada);

  const arrival = await browser.goAndReturn();

  expect(arrival).toBe('/connect?returnTo=%2F&failure=untrusted');
  expect(await browser.proof()).toBeNull();
});
