import { hashPassword, User } from '@duet/db';
import { createMember } from '@duet/router/testing';
import { describe, expect, test } from 'vitest';
import { createServer, ORIGIN, PASSWORD } from './support.ts';

const PROXY = '10.0.0.1';
const FORWARDED = {
  'x-forwarded-for': '203.0.113.7',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'evil.example.com',
};

/** Signs in through a peer, and returns the address that the session was begun from, and its cookie. */
async function signIn(
  trustProxy: readonly string[],
  { remoteAddress, headers }: { remoteAddress: string; headers: Record<string, string> },
) {
  await using t = await createServer({ settings: { trustProxy } });
  const { principal } = await createMember(t.database.fork(), 'ada');
  const passwordHash = await hashPassword(PASSWORD);
  await t.database.fork().nativeUpdate(User, { id: principal.userId }, { passwordHash });
  const answer = await t.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress,
    headers: { origin: ORIGIN, ...headers },
    payload: { email: 'ada@example.com', password: PASSWORD },
  });
  const { session } = answer.json();
  const [cookie] = answer.cookies;
  return { status: answer.statusCode, address: session?.address, cookie: cookie?.name };
}

describe('RL-4: the address of a caller', () => {
  test('is that of the peer, whatever a peer says that is not listed', async () => {
    const unlisted = { remoteAddress: '198.51.100.9', headers: FORWARDED };

    expect(await signIn([], unlisted)).toMatchObject({ address: '198.51.100.9' });
    expect(await signIn([PROXY], unlisted)).toMatchObject({ address: '198.51.100.9' });
  });

  test('is what a listed peer says, by address or by network', async () => {
    const listed = { remoteAddress: PROXY, headers: FORWARDED };

    expect(await signIn([PROXY], listed)).toMatchObject({ address: '203.0.113.7' });
    expect(await signIn(['10.0.0.0/8'], listed)).toMatchObject({ address: '203.0.113.7' });
  });

  test('is the last one that no listed proxy has: what stands before it, the caller may have made up', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.66, 203.0.113.7, 10.0.0.2' };
    const through = { remoteAddress: PROXY, headers };

    expect(await signIn(['10.0.0.0/8'], through)).toMatchObject({ address: '203.0.113.7' });
    expect(await signIn([PROXY], through)).toMatchObject({ address: '10.0.0.2' });
  });
});

describe('RL-4: the origin', () => {
  test('and the cookie follow PUBLIC_ORIGIN alone, even when a listed proxy says otherwise', async () => {
    const through = { remoteAddress: PROXY, headers: FORWARDED };

    const honest = await signIn([PROXY], through);
    const evil = await signIn([PROXY], {
      ...through,
      headers: { ...FORWARDED, origin: 'https://evil.example.com' },
    });

    expect(honest).toMatchObject({ status: 201, cookie: 'duet' });
    expect(evil.status).toBe(403);
  });

  test('behind a proxy that ends https is https, with what belongs to it', async () => {
    const settings = { publicOrigin: 'https://duet.example.com', trustProxy: [PROXY] };
    await using t = await createServer({ settings });

    const { headers } = await t.app.inject({ url: '/livez', remoteAddress: PROXY });

    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });

  test('on localhost has no HSTS, which would shut out the other programs of that machine', async () => {
    const local = { publicOrigin: 'https://localhost:3000' };
    await using t = await createServer({ settings: local });

    const { headers } = await t.app.inject('/livez');

    expect(headers['strict-transport-security']).toBeUndefined();
  });
});
