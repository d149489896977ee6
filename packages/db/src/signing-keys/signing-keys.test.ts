import { sign, verify } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../database.ts';
import { SigningKey } from '../entities/signing-key.entity.ts';
import { createTestDatabase } from '../testing/index.ts';
import { deleteRetiredSigningKeys } from './key-rows.ts';
import { LONGEST_SIGNED_MS, PUBLISHED_AHEAD_MS, SIGNING_PERIOD_MS } from './schedule.ts';
import { createSigningKeys } from './signing-keys.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PERIOD = 700;
const START = PERIOD * SIGNING_PERIOD_MS;
const SECRET = 'a secret of these tests';

// Only the clock is held: the databases need their timers.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START + HOUR }));
afterEach(() => void vi.useRealTimers());

function keysOf(database: Pick<Database, 'fork'>, secret = SECRET) {
  return createSigningKeys({ database, secret });
}

/** A database that counts how often it is asked for a unit of work. */
function counting(database: Database) {
  const counted = {
    forks: 0,
    fork() {
      counted.forks += 1;
      return database.fork();
    },
  };
  return counted;
}

async function kidsOf(keys: ReturnType<typeof keysOf>): Promise<string[]> {
  return (await keys.published()).map(({ kid }) => kid);
}

describe('rotation', () => {
  test('what the current key signs, the published key of that id verifies', async () => {
    await using database = await createTestDatabase();
    const keys = keysOf(database);

    const { kid, privateKey } = await keys.current();
    const publicKey = await keys.find(kid);

    const signature = sign(null, Buffer.from('text'), privateKey);
    expect(publicKey && verify(null, Buffer.from('text'), publicKey, signature)).toBe(true);
    expect(await keys.published()).toEqual([
      expect.objectContaining({ kid, kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA' }),
    ]);
  });

  test('twelve nodes that start at once make one key', async () => {
    await using database = await createTestDatabase();

    const nodes = Array.from({ length: 12 }, () => keysOf(database));
    const kids = await Promise.all(nodes.map(async (keys) => (await keys.current()).kid));

    expect(new Set(kids).size).toBe(1);
    expect(await database.fork().count(SigningKey)).toBe(1);
  });

  test('the next key is published a day before it signs', async () => {
    await using database = await createTestDatabase();
    const keys = keysOf(database);
    const first = await keys.current();
    const end = START + SIGNING_PERIOD_MS;

    vi.setSystemTime(end - PUBLISHED_AHEAD_MS - 1);
    expect(await kidsOf(keys)).toEqual([first.kid]);
    vi.setSystemTime(end - PUBLISHED_AHEAD_MS + MINUTE);
    const published = await kidsOf(keys);
    expect(published).toHaveLength(2);

    expect((await keys.current()).kid).toBe(first.kid);
    vi.setSystemTime(end);
    const second = await keys.current();
    expect(second.kid).not.toBe(first.kid);
    expect(published).toContain(second.kid);
  });

  test('a key stays published until the last thing that it signed has expired, and is removed then', async () => {
    await using database = await createTestDatabase();
    const keys = keysOf(database);
    const { kid } = await keys.current();
    const end = START + SIGNING_PERIOD_MS + LONGEST_SIGNED_MS;

    vi.setSystemTime(end - 1);
    await deleteRetiredSigningKeys(database.fork());
    expect(await keys.find(kid)).not.toBeNull();

    vi.setSystemTime(end);
    expect(await keys.find(kid)).toBeNull();
    expect(await kidsOf(keys)).not.toContain(kid);
    await deleteRetiredSigningKeys(database.fork());
    expect(await database.fork().count(SigningKey, { kid })).toBe(0);
  });

  test('a server that slept through a rotation has a key all the same', async () => {
    await using database = await createTestDatabase();
    const keys = keysOf(database);
    const first = await keys.current();

    vi.setSystemTime(START + 5 * SIGNING_PERIOD_MS);

    expect((await keys.current()).kid).not.toBe(first.kid);
  });
});

describe('the private key', () => {
  test('is in no column, and cannot be opened with another secret or beside another public key', async () => {
    await using database = await createTestDatabase();
    const { privateKey } = await keysOf(database).current();
    const { d = '' } = privateKey.export({ format: 'jwk' });

    const em = database.fork();
    const row = await em.findOneOrFail(
      SigningKey,
      { period: PERIOD },
      { populate: ['sealedPrivateKey'] },
    );
    const stored = Buffer.from(row.sealedPrivateKey, 'base64url');
    expect(JSON.stringify(row)).not.toContain(d);
    expect(stored.includes(Buffer.from(d, 'base64url'))).toBe(false);

    await em.nativeUpdate(SigningKey, { kid: row.kid }, { kid: 'another' });
    await expect(keysOf(database).current()).rejects.toThrow();
  });

  test('of another secret is another key, and both verify', async () => {
    await using database = await createTestDatabase();
    const before = await keysOf(database).current();

    const keys = keysOf(database, 'the next secret');
    const after = await keys.current();

    expect(after.kid).not.toBe(before.kid);
    expect(await keys.find(before.kid)).not.toBeNull();
    expect(await keysOf(database).find(after.kid)).not.toBeNull();
  });
});

describe('the cache', () => {
  test('is read once a minute, and once by everybody who asks at the same time', async () => {
    await using database = await createTestDatabase();
    const counted = counting(database);
    const keys = keysOf(counted);

    await Promise.all([keys.current(), keys.published(), keys.current()]);
    vi.setSystemTime(Date.now() + MINUTE - 1);
    await keys.current();
    expect(counted.forks).toBe(1);

    vi.setSystemTime(Date.now() + 1);
    await keys.current();
    expect(counted.forks).toBe(2);
  });

  test('looks again for an unknown key id, at most every five seconds', async () => {
    await using database = await createTestDatabase();
    const counted = counting(database);
    const keys = keysOf(counted);
    await keys.current();
    const other = await keysOf(database, 'the secret of a node that starts').current();

    expect(await keys.find(other.kid)).toBeNull();
    expect(counted.forks).toBe(1);
    vi.setSystemTime(Date.now() + 5_000);
    expect(await keys.find(other.kid)).not.toBeNull();
    for (const guess of ['a', 'b', 'c']) expect(await keys.find(guess)).toBeNull();
    expect(counted.forks).toBe(2);
  });

  test('forgets a deleted key within a minute', async () => {
    await using database = await createTestDatabase();
    const keys = keysOf(database);
    const { kid } = await keys.current();

    await database.fork().nativeDelete(SigningKey, {});
    vi.setSystemTime(Date.now() + MINUTE);

    expect(await keys.find(kid)).toBeNull();
    expect((await keys.current()).kid).not.toBe(kid);
  });

  test('a database that was away is asked again', async () => {
    await using database = await createTestDatabase();
    let isAway = true;
    const fork = () => {
      if (isAway) throw new Error('away');
      return database.fork();
    };
    const keys = keysOf({ fork });

    await expect(keys.current()).rejects.toThrow('away');
    isAway = false;
    expect(await keys.current()).toBeDefined();
  });
});
