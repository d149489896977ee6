import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { createCookieJar } from './cookie-jar.ts';
import { createServer } from './support.ts';

const ADA = { id: 42, login: 'ada-l' };
const EMAILS = [
  { email: 'old@example.com', primary: false, verified: true },
  { email: 'Ada@Example.com', primary: true, verified: true },
];
const TOKEN = { access_token: 'gho_1', token_type: 'bearer', scope: 'read:user,user:email' };

/** What GitHub answers at each path; everything is well, unless told. */
type Answers = Record<string, { status: number; body: unknown }>;

/** A server whose visitors may sign in with a double of GitHub. */
async function createWorld() {
  const requests: { path: string; body: string; headers: Record<string, unknown> }[] = [];
  let odd: Answers = {};
  const answers: Answers = {
    '/token': { status: 200, body: TOKEN },
    '/api/user': { status: 200, body: ADA },
    '/api/user/emails': { status: 200, body: EMAILS },
  };
  const github = createHttpServer(async (request, response) => {
    const { url: path = '', headers } = request;
    requests.push({ path, body: await text(request), headers });
    const { status, body } = { ...answers, ...odd }[path.split('?')[0] ?? ''] ?? { status: 404 };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => github.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(github.address() as AddressInfo).port}`;

  const endpoints = { authorize: `${url}/authorize`, token: `${url}/token`, api: `${url}/api` };
  const client = { clientId: 'duet', clientSecret: 'known to both' };
  const provider = { kind: 'github', id: 'github', name: 'GitHub', ...client, endpoints } as const;
  const t = await createServer({ settings: { providers: [provider] } });
  const browser = createCookieJar(t.app);

  async function goAndReturn() {
    const begun = await browser.post('/api/v1/identity-providers/github/proofs');
    const asked = new URL(begun.json().url);
    const query = new URLSearchParams({ code: 'c', state: asked.searchParams.get('state') ?? '' });
    const response = await browser.get(`/auth/github/callback?${query}`);
    return { asked, location: response.headers.location };
  }

  return {
    ...t,
    requests,
    browser,
    goAndReturn,
    answer: (next: Answers) => {
      odd = next;
    },
    proof: async () => (await browser.get('/api/v1/identity-proof')).json().proof,
    async [Symbol.asyncDispose]() {
      await t[Symbol.asyncDispose]();
      await new Promise((resolve) => github.close(resolve));
    },
  };
}

describe('signing in with GitHub', () => {
  test('knows people by their number and by the address that is primary and verified', async () => {
    await using t = await createWorld();

    const { location } = await t.goAndReturn();
    const proof = await t.proof();
    const { user } = (
      await t.browser.post('/api/v1/identity-proof/user', { username: 'ada' })
    ).json();
    t.answer({ '/api/user': { status: 200, body: { ...ADA, login: 'renamed' } } });
    await t.goAndReturn();
    const again = (await t.browser.post('/api/v1/identity-proof/session')).json();

    expect(location).toBe('/connect?returnTo=%2F');
    expect(proof).toMatchObject({ name: 'ada-l', email: 'ada@example.com', next: 'register' });
    expect(user.email).toBe('ada@example.com');
    expect(again.user.id).toBe(user.id);
  });

  test('proves that it began there, and asks for no more than it needs', async () => {
    await using t = await createWorld();

    const { asked } = await t.goAndReturn();

    expect(asked.searchParams.get('scope')).toBe('read:user user:email');
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
    const form = new URLSearchParams(t.requests[0]?.body);
    expect(form.get('code_verifier')).toMatch(/^[\w-]{43}$/);
    expect(form.get('client_secret')).toBe('known to both');
    expect(t.requests[1]?.headers).toMatchObject({ authorization: 'Bearer gho_1' });
  });

  test('takes no address that is not verified', async () => {
    await using t = await createWorld();
    const unverified = [{ email: 'ada@example.com', primary: true, verified: false }];
    t.answer({ '/api/user/emails': { status: 200, body: unverified } });

    await t.goAndReturn();

    expect(await t.proof()).toMatchObject({ email: null, next: 'registerByMail' });
  });

  test.each<[string, Answers, string]>([
    [
      'a code that is wrong',
      { '/token': { status: 200, body: { error: 'bad_verification_code' } } },
      'untrusted',
    ],
    ['an API in trouble', { '/api/user': { status: 502, body: {} } }, 'unavailable'],
    ['an API that refuses', { '/api/user/emails': { status: 403, body: {} } }, 'untrusted'],
    ['an API that answers something else', { '/api/user': { status: 200, body: [] } }, 'untrusted'],
  ])('%s proves nothing', async (_, answers, failure) => {
    await using t = await createWorld();
    t.answer(answers);

    const { location } = await t.goAndReturn();

    expect(location).toBe(`/connect?returnTo=%2F&failure=${failure}`);
    expect(await t.proof()).toBeNull();
  });
});
