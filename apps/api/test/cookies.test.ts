import { describe, expect, test } from 'vitest';
import { createServer, ORIGIN, PASSWORD, toCookie } from './support.ts';

const HTTPS = 'https://duet.example';
const ADA = { username: 'ada', email: 'ada@example.com', password: PASSWORD };

const ADA_SIGNS_IN = { email: ADA.email, password: ADA.password };
const FACES = [
  {
    face: 'REST',
    register: '/api/v1/users',
    signIn: '/api/v1/session',
    signOut: { method: 'DELETE', url: '/api/v1/session' },
  },
  {
    face: 'RPC',
    register: '/trpc/user.register',
    signIn: '/trpc/session.create',
    signOut: { method: 'POST', url: '/trpc/session.delete', payload: {} },
  },
] as const;

describe.each(FACES)('the session cookie on $face', ({ register, signIn, signOut }) => {
  test('is locked to its host on https', async () => {
    await using t = await createServer({ settings: { publicOrigin: HTTPS } });

    const response = await t.post(register, ADA, { origin: HTTPS });

    expect(response.headers['set-cookie']).toMatch(
      /^__Host-duet=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test('has a plain name on http', async () => {
    await using t = await createServer();

    const response = await t.post(register, ADA);

    expect(response.headers['set-cookie']).toMatch(
      /^duet=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
  });

  test('never becomes a session that was chosen before sign-in', async () => {
    await using t = await createServer();
    await t.register('ada');
    const planted = 'duet=planted.by-somebody-else';

    const response = await t.post(signIn, ADA_SIGNS_IN, { cookie: planted });

    expect(response.statusCode).toBeLessThan(300);
    expect(toCookie(response)).not.toBe(planted);
    const attacker = await current(t, planted);
    expect(attacker.json().user ?? null).toBeNull();
  });

  test('changes at every sign-in, and the one before it dies', async () => {
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
