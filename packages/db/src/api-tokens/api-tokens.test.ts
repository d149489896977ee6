import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../database.ts';
import { ApiToken } from '../entities/api-token.entity.ts';
import { User } from '../entities/user.entity.ts';
import { entities } from '../orm-options.ts';
import { disableUser } from '../sessions/disable-user.ts';
import { createTestDatabase } from '../testing/index.ts';
import { createUser } from '../testing/sample-content.ts';
import {
  createApiToken,
  deleteExpiredApiTokens,
  findApiToken,
  MAX_API_TOKENS,
  revokeApiToken,
  revokeApiTokens,
} from './api-tokens.ts';

const START = new Date('2026-11-21T08:00:00.000Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const address = '192.0.2.1';

// Only the clock is held: the databases need their timers.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
afterEach(() => void vi.useRealTimers());

function later(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

function make(database: Database, user: { id: string }) {
  const expiresAt = new Date(Date.now() + 90 * DAY);
  const scopes = ['article:read', 'comment:write'];
  return createApiToken(database.fork(), { user, name: 'Backup', scopes, expiresAt });
}

function find(database: Database, token: string, from = address) {
  return findApiToken(database.fork(), { token, address: from });
}

describe('TOK-1', () => {
  test('the database keeps SHA-256 of the secret, and no column of any table has a live token', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');

    const { token, row } = await make(database, ada);
    await find(database, token);

    const secret = (token.split('_')[3] ?? '').slice(0, 43);
    expect(row.secretHash).toBe(createHash('sha256').update(secret).digest('base64url'));
    for (const entity of entities) {
      const { tableName } = database.orm.getMetadata().get<object>(entity);
      const rows = await database.fork().execute(`select t::text as row from ${tableName} t`);
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
  });

  test('a token is found by its whole text, with its scopes and its owner', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { token, row } = await make(database, ada);

    const found = await find(database, token);

    expect(found).toEqual({
      id: row.publicId,
      scopes: ['article:read', 'comment:write'],
      user: { id: ada.id, username: 'ada', role: 'user' },
    });
  });

  test('the id of one token with the secret of another is nobody', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const [one, other] = [await make(database, ada), await make(database, ada)];
    await database
      .fork()
      .nativeUpdate(ApiToken, { id: one.row.id }, { secretHash: other.row.secretHash });

    expect(await find(database, one.token)).toBeNull();
    expect(await find(database, other.token)).not.toBeNull();
  });
});

describe('TOK-2', () => {
  test('a token ends with its time, and is removed thirty days later', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { token } = await make(database, ada);

    later(90 * DAY - 1);
    expect(await find(database, token)).not.toBeNull();
    later(1);
    expect(await find(database, token)).toBeNull();

    later(30 * DAY - 1);
    await deleteExpiredApiTokens(database.fork());
    expect(await database.fork().count(ApiToken)).toBe(1);
    later(1);
    await deleteExpiredApiTokens(database.fork());
    expect(await database.fork().count(ApiToken)).toBe(0);
  });

  test('the last use is written with its address, at most once a minute', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { token, row } = await make(database, ada);
    const read = async () => {
      const { lastUsedAt, lastUsedAddress } = await database
        .fork()
        .findOneOrFail(ApiToken, { id: row.id });
      return [lastUsedAt?.toISOString() ?? null, lastUsedAddress];
    };
    expect(await read()).toEqual([null, null]);

    await find(database, token, '192.0.2.1');
    expect(await read()).toEqual([START.toISOString(), '192.0.2.1']);
    later(MINUTE - 1);
    await find(database, token, '192.0.2.2');
    expect(await read()).toEqual([START.toISOString(), '192.0.2.1']);
    later(1);
    await find(database, token, '192.0.2.3');
    expect(await read()).toEqual([new Date().toISOString(), '192.0.2.3']);
  });

  test('a change of role holds for the next use', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { token } = await make(database, ada);

    await database.fork().nativeUpdate(User, { id: ada.id }, { role: 'moderator' });

    expect(await find(database, token)).toMatchObject({ user: { role: 'moderator' } });
  });

  test('SES-5: disabling a user ends the tokens, and new ones are refused', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { token } = await make(database, ada);

    await disableUser(database.fork(), ada);

    expect(await find(database, token)).toBeNull();
    expect(await database.fork().count(ApiToken)).toBe(0);
    await expect(make(database, ada)).rejects.toThrow('disabled');
  });

  test('a token of a user who is disabled in any other way is nobody', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { token } = await make(database, ada);

    await database.fork().nativeUpdate(User, { id: ada.id }, { disabledAt: new Date() });

    expect(await find(database, token)).toBeNull();
  });

  test('a token is revoked by its owner alone, and at once', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const bob = await createUser(database.fork(), 'bob');
    const { token, row } = await make(database, ada);

    expect(await revokeApiToken(database.fork(), bob, row.publicId)).toBeNull();
    expect(await find(database, token)).not.toBeNull();
    expect(await revokeApiToken(database.fork(), ada, row.publicId)).toEqual({ name: 'Backup' });
    expect(await find(database, token)).toBeNull();
    expect(await revokeApiToken(database.fork(), ada, row.publicId)).toBeNull();
  });

  test('all of a user’s tokens are revoked together, and nobody else’s', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const bob = await createUser(database.fork(), 'bob');
    await make(database, ada);
    await make(database, ada);
    const { token } = await make(database, bob);

    expect(await revokeApiTokens(database.fork(), ada)).toBe(2);

    expect(await find(database, token)).not.toBeNull();
  });

  test('a user has fifty tokens at most, however many are made at once', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    for (let made = 5; made < MAX_API_TOKENS; made += 1) await make(database, ada);

    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => make(database, ada)));

    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(await database.fork().count(ApiToken)).toBe(MAX_API_TOKENS);
  });
});
