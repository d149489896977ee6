import { addAccount } from '@duet/router/testing';
import { describe, expect, test } from 'vitest';
import { createServer, ORIGIN, PASSWORD, toCookie } from './support.ts';

const HTTPS = 'https://duet.example';
const ADA = { username: 'ada', email: 'ada@example.com', password: PASSWORD };

const ADA_SIGNS_IN = { email: ADA.email, password: ADA.password };
const FACES = [
  {
    face: 'REST',
    signIn: '/api/v1/session',
    signOut: { method: 'DELETE', url: '/api/v1/session' },
  },
  {
    face: 'RPC',
    signIn: '/trpc/session.create',
    signOut: { method: 'POST', url: '/trpc/session.delete', payload: {} },
  },
] as const;

describe.each(FACES)('SES-2: the session cookie on $face', ({ signIn, signOut }) => {
  test('is locked to its host on https', async () => {
    await using t = await createServer({ settings: { publicOrigin: HTTPS } });
    await addAccount(t.database.fork(), ADA);

    const response = await t.post(signIn, ADA_SIGNS_IN, { origin: HTTPS });

    expect(response.headers['set-cookie']).toMatch(
      /^__Host-duet=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test('has a plain name on http', async () => {
    await using t = await createServer();
    await t.register('ada');

    const response = await t.post(signIn, ADA_SIGNS_IN);

    expect(response.headers['set-cookie']).toMatch(/^duet=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('outlives the browser for whoever asks to be remembered, and for nobody else', async () => {
    await using t = await createServer();
    await t.register('ada');

    const brief = await t.post(signIn, ADA_SIGNS_IN);
    const remembered = await t.post(signIn, { ...ADA_SIGNS_IN, remember: true });

    expect(brief.headers['set-cookie']).not.toMatch(/Expires|Max-Age/);
    const [cookie] = remembered.cookies;
    const days = ((cookie?.expires?.getTime() ?? 0) - Date.now()) / (24 * 60 * 60_000);
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThan(30.1);
  });

  test('SES-3: never becomes a session that was chosen before sign-in', async () => {
    await using t = await createServer();
    await t.register('ada');
    const planted = 'duet=planted.by-somebody-else';

    const response = await t.post(signIn, ADA_SIGNS_IN, { cookie: planted });

    expect(response.statusCode).toBeLessThan(300);
    expect(toCookie(response)).not.toBe(planted);
    const attacker = await current(t, planted);
    expect(attacker.json().user ?? null).toBeNull();
  });

  test('SES-3: changes at every sign-in, and the one before it dies', async () => {
    await using t = await createServer();
    const before = await t.register('ada');

    const after = toCookie(await t.post(signIn, ADA_SIGNS_IN, { cookie: before }));

    expect(after).not.toBe(before);
    expect((await current(t, before)).json().user ?? null).toBeNull();
    expect((await current(t, after)).json().user).toMatchObject({ username: 'ada' });
  });

  test('is taken back at sign-out', async () => {
    await using t = await createServer();
    const cookie = await t.register('ada');

    const response = await t.app.inject({ ...signOut, headers: { cookie, origin: ORIGIN } });

    expect(response.headers['set-cookie']).toMatch(/^duet=; .*Expires=Thu, 01 Jan 1970/);
    expect((await current(t, cookie)).json().user ?? null).toBeNull();
  });

  test('is not set by a failed sign-in', async () => {
    await using t = await createServer();
    await t.register('ada');

    const response = await t.post(signIn, { ...ADA_SIGNS_IN, password: 'wrong password' });

    expect(response.statusCode).toBe(401);
    expect(response.headers).not.toHaveProperty('set-cookie');
  });
});

function current(t: Awaited<ReturnType<typeof createServer>>, cookie: string) {
  return t.app.inject({ url: '/api/v1/session', headers: { cookie } });
}

describe('a streamed batch', () => {
  test('fails to sign in, rather than lose the cookie silently', async () => {
    await using t = await createServer();
    await t.register('ada');

    const response = await t.app.inject({
      method: 'POST',
      url: '/trpc/session.create,session.create?batch=1',
      payload: { 0: ADA_SIGNS_IN, 1: ADA_SIGNS_IN },
      headers: { origin: ORIGIN, 'trpc-accept': 'application/jsonl' },
    });

    expect(response.headers).not.toHaveProperty('set-cookie');
    expect(response.body).not.toContain('"username":"ada"');
    expect(response.body).toContain('Send this mutation by itself');
  });
});

describe('somebody who signed in', () => {
  test('is the same person on both faces', async () => {
    await using t = await createServer();
    const cookie = await t.register('ada');

    const rest = await t.app.inject({ url: '/api/v1/session', headers: { cookie } });
    const rpc = await t.app.inject({ url: '/trpc/session.current', headers: { cookie } });

    expect(rest.json().user).toMatchObject({ username: 'ada' });
    expect(rpc.json().result.data).toEqual(rest.json());
  });
});
