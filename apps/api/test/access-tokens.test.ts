import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createService } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '@duet/api';
import { createSigningKeys, disableUser, revokeSession, SigningKey, User } from '@duet/db';
import { createTestApp, type TestApp, type TestMember } from '@duet/testing';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  type JWTHeaderParameters,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import { describe, expect, test } from 'vitest';

const ISSUER = 'http://localhost:3000';
const SECRET = 'the secret that these tests know, too';
const SETTINGS = { settings: { appSecret: SECRET, rateLimitQuotas: null } };
const SECOND = 1_000;

/** Asks both faces with a token, and returns what both answer. */
async function use(t: TestApp, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const rest = await t.app.inject({ url: '/api/v1/articles', headers });
  const rpc = await t.app.inject({ url: '/trpc/article.list', headers });
  const codes = [rest.json().code, rpc.json().error?.data.code];
  expect(rpc.statusCode).toBe(rest.statusCode);
  expect(codes[1]).toBe(codes[0]);
  return { status: rest.statusCode, code: codes[0] };
}

const REFUSED = { status: 401, code: 'INVALID_TOKEN' };

async function exchange({ rpc }: TestMember, scopes = ['article:read', 'article:write']) {
  return (await rpc.accessToken.create.mutate({ scopes })).token;
}

/** Signs what the server would not, with its own key. */
async function forge(
  t: TestApp,
  { claims, header }: { claims: JWTPayload; header?: Partial<JWTHeaderParameters> },
): Promise<string> {
  const keys = createSigningKeys({ database: t.database, secret: SECRET });
  const { kid, privateKey } = await keys.current();
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid, ...header })
    .sign(privateKey, { crit: { 'urn:example': true } });
}

describe('an access token', () => {
  test('opens both faces for what its scopes name, and nothing else', async () => {
    await using t = await createTestApp(SETTINGS);
    const token = await exchange(await t.member('ada'));
    const headers = { origin: ISSUER, authorization: `Bearer ${token}` };
    const payload = { title: 'By a program', body: 'Text' };

    expect((await use(t, token)).status).toBe(200);
    const made = await t.app.inject({ method: 'POST', url: '/api/v1/articles', headers, payload });
    expect(made.json()).toMatchObject({ author: { username: 'ada' } });
    const other = await t.app.inject({ url: '/api/v1/tags', headers });

    expect(other.statusCode).toBe(403);
    expect(other.json().detail).toContain('lacks the scope tag:read');
  });

  test('is never stored by a cache, and not kept for a retry', async () => {
    await using t = await createTestApp(SETTINGS);
    const ada = await t.member('ada');
    const send = () =>
      ada.rest('/access-tokens', {
        method: 'POST',
        body: { scopes: ['article:read'] },
        headers: { 'idempotency-key': '"one-and-the-same"' },
      });

    const [first, second] = [await send(), await send()];

    expect(first.headers.get('cache-control')).toBe('no-store');
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await first.text()).not.toBe(await second.text());
  });

  test('cannot be exchanged for the next', async () => {
    await using t = await createTestApp(SETTINGS);
    const headers = {
      origin: ISSUER,
      authorization: `Bearer ${await exchange(await t.member('ada'))}`,
    };
    const payload = { scopes: ['article:read'] };

    const answer = await t.app.inject({
      method: 'POST',
      url: '/api/v1/access-tokens',
      headers,
      payload,
    });

    expect(answer.statusCode).toBe(403);
    expect(answer.json().code).toBe('INSUFFICIENT_SCOPE');
  });

  test('comes from an API token that may be exchanged, and ends with it', async () => {
    await using t = await createTestApp(SETTINGS);
    const ada = await t.member('ada');
    const scopes = ['article:read', 'accessToken:write'];
    const made = await ada.rpc.token.create.mutate({ name: 'Reports', scopes });
    const answer = await t.app.inject({
      method: 'POST',
      url: '/api/v1/access-tokens',
      headers: { origin: ISSUER, authorization: `Bearer ${made.token}` },
      payload: { scopes: ['article:read'] },
    });
    const { token } = answer.json();
    expect((await use(t, token)).status).toBe(200);

    await ada.rpc.token.revoke.mutate({ id: made.id });

    expect(await use(t, token)).toMatchObject(REFUSED);
  });
});

describe('revocation holds from the next request on', () => {
  test('of the session', async () => {
    await using t = await createTestApp(SETTINGS);
    const ada = await t.member('ada');
    const token = await exchange(ada);
    const { userId, credential } = ada.principal;

    await revokeSession(t.database.fork(), { id: userId }, credential.id);

    expect(await use(t, token)).toMatchObject(REFUSED);
  });

  test('of the user', async () => {
    await using t = await createTestApp(SETTINGS);
    const ada = await t.member('ada');
    const token = await exchange(ada);

    await disableUser(t.database.fork(), { id: ada.principal.userId });

    expect(await use(t, token)).toMatchObject(REFUSED);
  });

  test('of a role', async () => {
    await using t = await createTestApp(SETTINGS);
    const [ada, mod] = [await t.member('ada'), await t.member('mod', 'moderator')];
    await ada.rpc.article.create.mutate({ title: 'Spam', body: 'Text' });
    await ada.rpc.article.publish.mutate({ slug: 'spam' });
    const headers = { origin: ISSUER, authorization: `Bearer ${await exchange(mod)}` };
    const { userId } = mod.principal;

    await t.database.fork().nativeUpdate(User, { id: userId }, { role: 'user' });

    const removal = { method: 'DELETE', url: '/api/v1/articles/spam', headers } as const;
    expect((await t.app.inject(removal)).statusCode).toBe(403);
    await t.database.fork().nativeUpdate(User, { id: userId }, { role: 'moderator' });
    expect((await t.app.inject(removal)).statusCode).toBe(204);
  });
});

describe('is refused as INVALID_TOKEN', () => {
  const now = () => Math.floor(Date.now() / SECOND);
  const rightClaims = (ada: TestMember): JWTPayload => ({
    iss: ISSUER,
    aud: ISSUER,
    sub: ada.principal.userId,
    client_id: `session:${ada.principal.credential.id}`,
    jti: randomUUID(),
    scope: 'article:read',
    iat: now(),
    exp: now() + 300,
  });

  test('nothing of what follows would be, were it not for its fault', async () => {
    await using t = await createTestApp(SETTINGS);
    const claims = rightClaims(await t.member('ada'));

    expect((await use(t, await forge(t, { claims }))).status).toBe(200);
  });

  test.each<[string, (now: number) => Partial<JWTPayload>]>([
    ['another issuer', () => ({ iss: 'https://evil.example.com' })],
    ['no issuer', () => ({ iss: undefined })],
    ['another audience', () => ({ aud: 'https://reports.example.com' })],
    ['several audiences', () => ({ aud: [ISSUER, 'https://reports.example.com'] })],
    ['no audience', () => ({ aud: undefined })],
    ['an expiry that is over', (now) => ({ iat: now - 300, exp: now - 6 })],
    ['no expiry', () => ({ exp: undefined })],
    ['an issue too long ago', (now) => ({ iat: now - 306, exp: now + 60 })],
    ['an issue in the future', (now) => ({ iat: now + 60 })],
    ['a start in the future', (now) => ({ nbf: now + 60 })],
    ['no subject', () => ({ sub: undefined })],
    ['a subject that is no id', () => ({ sub: 'ada' })],
    ['a subject that is nobody', () => ({ sub: '00000000-0000-7000-8000-000000000000' })],
    ['no source', () => ({ client_id: undefined })],
    ['a source of no kind', () => ({ client_id: 'jwt:x' })],
    ['no scope', () => ({ scope: undefined })],
    ['a scope that is no text', () => ({ scope: ['article:read'] })],
    ['no id', () => ({ jti: undefined })],
  ])('with %s', async (_, toClaims) => {
    await using t = await createTestApp(SETTINGS);
    const ada = await t.member('ada');

    const token = await forge(t, { claims: { ...rightClaims(ada), ...toClaims(now()) } });

    expect(await use(t, token)).toMatchObject(REFUSED);
  });

  test('with the session of one user and the name of another', async () => {
    await using t = await createTestApp(SETTINGS);
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];
    const claims = { ...rightClaims(ada), sub: bob.principal.userId };

    expect(await use(t, await forge(t, { claims }))).toMatchObject(REFUSED);
  });

  test.each<[string, Partial<JWTHeaderParameters>]>([
    ['the type of an ID token', { typ: 'JWT' }],
    ['no type', { typ: undefined }],
    ['an unknown key', { kid: 'unknown' }],
    ['no key', { kid: undefined }],
    ['a critical extension', { crit: ['urn:example'], 'urn:example': 'x' }],
  ])('with %s', async (_, header) => {
    await using t = await createTestApp(SETTINGS);
    const claims = rightClaims(await t.member('ada'));

    expect(await use(t, await forge(t, { claims, header }))).toMatchObject(REFUSED);
  });

  test('with the algorithm none, and with HS256 keyed by the public key', async () => {
    await using t = await createTestApp(SETTINGS);
    const claims = rightClaims(await t.member('ada'));
    const [jwk] = await createSigningKeys({ database: t.database, secret: SECRET }).published();
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const none = `${encode({ alg: 'none', typ: 'at+jwt', kid: jwk?.kid })}.${encode(claims)}`;
    const pem = createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });

    expect(await use(t, `${none}.`)).toMatchObject(REFUSED);
    expect(await use(t, `${none}.AAAA`)).toMatchObject(REFUSED);
    for (const secret of [String(pem), jwk?.x ?? '', JSON.stringify(jwk)]) {
      const header = { alg: 'HS256', typ: 'at+jwt', kid: jwk?.kid };
      const token = await new SignJWT(claims).setProtectedHeader(header).sign(Buffer.from(secret));
      expect(await use(t, token)).toMatchObject(REFUSED);
    }
  });

  test('signed with another key under the name of ours, or with one that it brings along', async () => {
    await using t = await createTestApp(SETTINGS);
    const claims = rightClaims(await t.member('ada'));
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const { kid } = await createSigningKeys({ database: t.database, secret: SECRET }).current();
    const jwk = publicKey.export({ format: 'jwk' });

    for (const extra of [{}, { jwk }, { jku: 'https://evil.example.com/jwks.json' }]) {
      const header = { alg: 'EdDSA', typ: 'at+jwt', kid, ...extra };
      const token = await new SignJWT(claims).setProtectedHeader(header as never).sign(privateKey);
      expect(await use(t, token)).toMatchObject(REFUSED);
    }
  });

  test('changed in any part, cut off, or too long', async () => {
    await using t = await createTestApp(SETTINGS);
    const token = await exchange(await t.member('ada'));
    const [header = '', payload = '', signature = ''] = token.split('.');
    const admin = Buffer.from(JSON.stringify({ ...decodeJwt(token), scope: 'user:write' }));
    const flipped = signature.startsWith('A') ? 'B' : 'A';

    const wrong = [
      `${header}.${admin.toString('base64url')}.${signature}`,
      `${header}.${payload}.${flipped}${signature.slice(1)}`,
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `.${payload}.${signature}`,
      `${token}.${signature}`,
      `${token}=`,
      `${header}.${payload}.${signature}${'A'.repeat(8_192)}`,
    ];

    for (const each of wrong) expect(await use(t, each)).toMatchObject(REFUSED);
  });
});

describe('the keys', () => {
  test('a token of the key before goes on to hold, and none of a key that is gone', async () => {
    await using t = await createTestApp(SETTINGS);
    const token = await exchange(await t.member('ada'));

    await t.database.fork().nativeUpdate(SigningKey, { period: { $gte: 0 } }, { period: 1 });
    await t.database.fork().nativeUpdate(SigningKey, { period: 1 }, { sealedWith: 'before' });
    await using node = await nodeOf(t);
    expect((await use(node, token)).status).toBe(200);
    const { keys } = (await node.app.inject('/.well-known/jwks.json')).json();
    expect(keys).toHaveLength(2);

    await t.database.fork().nativeDelete(SigningKey, { period: 1 });
    await using later = await nodeOf(t);
    expect(await use(later, token)).toMatchObject(REFUSED);
  });

  test('a service that has nothing but jose and the address of the keys verifies without asking anybody', async () => {
    await using t = await createTestApp(SETTINGS);
    const ada = await t.member('ada');
    const address = await t.listen();
    const jwks = createRemoteJWKSet(new URL('/.well-known/jwks.json', address));
    const audience = 'https://reports.example.com';
    const service = createService(async (request, response) => {
      const [, token = ''] = (request.headers.authorization ?? '').split(' ');
      const rules = { issuer: ISSUER, audience, typ: 'at+jwt', algorithms: ['EdDSA'] };
      const claims = await jwtVerify(token, jwks, rules).catch(() => null);
      response.writeHead(claims ? 200 : 401).end(claims?.payload.sub);
    }).listen(0, '127.0.0.1');
    await once(service, 'listening');
    const { port } = service.address() as AddressInfo; // of a server that listens on a port
    const ask = (token: string) =>
      fetch(`http://127.0.0.1:${port}/`, { headers: { authorization: `Bearer ${token}` } });

    const scopes = ['article:read'];
    const { token } = await ada.rpc.accessToken.create.mutate({ scopes, audience });

    const answer = await ask(token);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(ada.principal.userId);
    expect((await ask(await exchange(ada))).status).toBe(401);
    expect(await use(t, token)).toMatchObject(REFUSED);
    service.close();
  });

  test('what the document of the keys holds is enough for any verifier', async () => {
    await using t = await createTestApp(SETTINGS);
    const token = await exchange(await t.member('ada'));
    const keys = createLocalJWKSet((await t.app.inject('/.well-known/jwks.json')).json());

    const { payload } = await jwtVerify(token, keys, { issuer: ISSUER, audience: ISSUER });

    expect(payload.scope).toBe('article:read article:write');
  });
});

/** Another node on the same database. */
async function nodeOf(t: TestApp): Promise<TestApp> {
  const app = await createApp({ ...SETTINGS, database: t.database });
  return { ...t, app, [Symbol.asyncDispose]: () => app.close() };
}
