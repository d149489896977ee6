import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../database.ts';
import { Session } from '../entities/session.entity.ts';
import { User } from '../entities/user.entity.ts';
import { kysely } from '../kysely.ts';
import { entities } from '../orm-options.ts';
import { createTestDatabase } from '../testing/index.ts';
import { createUser } from '../testing/sample-content.ts';
import { transactional } from '../transaction.ts';
import { disableUser } from './disable-user.ts';
import { reissueToken } from './reissue-token.ts';
import {
  deleteExpiredSessions,
  revokeOtherSessions,
  revokeSession,
  revokeSessions,
} from './revoke-sessions.ts';
import { createSession, findSession, listSessions, UserDisabledError } from './sessions.ts';
import { SESSION_DEFAULTS } from './settings.ts';

const START = new Date('2026-11-21T08:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const device = { userAgent: 'Firefox', address: '192.0.2.1' };

// Only the clock is held: the databases need their timers.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
afterEach(() => void vi.useRealTimers());

function later(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

async function signIn(database: Database, user: { id: string }, replaces?: string) {
  return createSession(database.fork(), { user, device, replaces, isRemembered: true });
}

describe('SES-1', () => {
  test('a token is a 128-bit public id and a 256-bit secret', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');

    const { token, session } = await signIn(database, ada);

    const [id = '', secret = ''] = token.split('.');
    expect(Buffer.from(id, 'base64url')).toHaveLength(16);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(session.id).toBe(id);
  });

  test('the database keeps SHA-256 of the secret, and no column of any table has a live token', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');

    const { token, session } = await signIn(database, ada);
    await findSession(database.fork(), token);

    const secret = token.split('.')[1] ?? '';
    const stored = await database.fork().findOneOrFail(Session, { publicId: session.id });
    const sha256 = createHash('sha256').update(secret).digest('base64url');
    expect(stored.secretHash).toBe(sha256);
    for (const entity of entities) {
      const { tableName } = database.orm.getMetadata().get<object>(entity);
      const rows = await database.fork().execute(`select t::text as row from ${tableName} t`);
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
  });

  test('the right id with a wrong secret is nobody, and harms nobody', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { token, session } = await signIn(database, ada);
    const forged = `${session.id}.${'A'.repeat(43)}`;

    const found = await findSession(database.fork(), forged);
    await signIn(database, ada, forged);

    expect(found).toBeNull();
    expect(await findSession(database.fork(), token)).not.toBeNull();
  });

  test.each(['', 'x', '.', 'a.b', `${'A'.repeat(22)}.${'A'.repeat(43)}`, `' or true --`])(
    'the text %j is nobody',
    async (token) => {
      await using database = await createTestDatabase();

      expect(await findSession(database.fork(), token)).toBeNull();
    },
  );
});

describe('SES-2', () => {
  test('findSession gives the session and its user as plain data, for the cookie and the context', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { token, session } = await signIn(database, ada);

    const found = await findSession(database.fork(), token);

    expect(found).toEqual({
      session,
      user: { id: ada.id, username: 'ada', email: 'ada@example.com', role: 'user' },
    });
    expect(session.absoluteExpiresAt).toEqual(new Date(START.getTime() + 30 * DAY));
  });
});

describe('SES-3', () => {
  test('a new sign-in has a new token, and the old one dies with it', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const old = await signIn(database, ada);

    const fresh = await signIn(database, ada, old.token);

    expect(await findSession(database.fork(), old.token)).toBeNull();
    expect(await findSession(database.fork(), fresh.token)).not.toBeNull();
  });

  test('the old one lives when the transaction of the new one fails', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const old = await signIn(database, ada);

    const attempt = transactional(database.fork(), async (em) => {
      await createSession(em, { user: ada, device, replaces: old.token });
      throw new Error('later in the same procedure');
    });

    await expect(attempt).rejects.toThrow('later');
    expect(await findSession(database.fork(), old.token)).not.toBeNull();
    expect(await listSessions(database.fork(), ada)).toHaveLength(1);
  });

  test('no session begins with a password that has been changed since it was checked', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { passwordHash } = ada;
    await kysely(database.fork()).updateTable('users').set({ password_hash: 'another' }).execute();

    const attempt = createSession(database.fork(), { user: ada, device, passwordHash });

    await expect(attempt).rejects.toThrow(UserDisabledError);
    expect(await database.fork().count(Session)).toBe(0);
  });

  test('a user made in the same unit of work is signed in with it', async () => {
    await using database = await createTestDatabase();

    const { token } = await transactional(database.fork(), (em) => {
      const user = em.create(User, { username: 'new', email: 'n@example.com', passwordHash: '' });
      return createSession(em, { user, device });
    });

    expect(await findSession(database.fork(), token)).toMatchObject({ user: { username: 'new' } });
  });
});

describe('SES-3: a session that is reissued', () => {
  test('has a new token, and the old one is nobody', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const old = await signIn(database, ada);
    later(MINUTE);

    const issued = await reissueToken(database.fork(), { publicId: old.session.id });

    expect(issued?.session).toEqual(old.session);
    expect(await findSession(database.fork(), old.token)).toBeNull();
    expect(await findSession(database.fork(), issued?.token ?? '')).not.toBeNull();
  });

  test('remembers when its owner proved who they are, and ends when it would have', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { session } = await signIn(database, ada);
    later(HOUR);
    const authenticatedAt = new Date();

    const issued = await reissueToken(database.fork(), { publicId: session.id, authenticatedAt });

    expect(session.authenticatedAt).toEqual(START);
    expect(issued?.session).toEqual({ ...session, authenticatedAt });
  });

  test('is not there once it has ended', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { session } = await signIn(database, ada);
    later(DAY + 1);

    expect(await reissueToken(database.fork(), { publicId: session.id })).toBeNull();
  });
});

describe('SES-4', () => {
  test('a session that is not used for 24 hours ends', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { token } = await signIn(database, ada);

    later(DAY + 1);

    expect(await findSession(database.fork(), token)).toBeNull();
    expect(await database.fork().count(Session)).toBe(0);
  });

  test('a session in use goes on with the same token, but not past its absolute lifetime', async () => {
    await using database = await createTestDatabase();
    const user = await createUser(database.fork(), 'ada');
    const settings = { ...SESSION_DEFAULTS, absoluteMs: 5 * DAY };
    const newSession = { user, device, isRemembered: true };
    const { token } = await createSession(database.fork(), newSession, settings);

    for (let hours = 0; hours < 100; hours += 20) {
      later(20 * HOUR);
      expect(await findSession(database.fork(), token, settings)).not.toBeNull();
    }
    later(20 * HOUR);

    expect(await findSession(database.fork(), token, settings)).toBeNull();
  });

  test('the last use is written at most once a minute, however many ask at once', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { token } = await signIn(database, ada);
    const lastUse = async () => (await listSessions(database.fork(), ada))[0]?.lastUsedAt;

    later(MINUTE - 1);
    await findSession(database.fork(), token);
    const early = await lastUse();
    later(1);
    await Promise.all(Array.from({ length: 8 }, () => findSession(database.fork(), token)));

    expect(early).toEqual(START);
    expect(await lastUse()).toEqual(new Date(START.getTime() + MINUTE));
  });

  test('both lifetimes are settings', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const absolute = { absoluteMs: 3 * HOUR, unrememberedMs: 2 * HOUR };
    const settings = { ...absolute, idleMs: HOUR, touchMs: MINUTE };
    const start = (isRemembered: boolean) =>
      createSession(database.fork(), { user: ada, device, isRemembered }, settings);

    const [brief, remembered] = [await start(false), await start(true)];

    const idleExpiresAt = new Date(START.getTime() + HOUR);
    expect(brief.session).toMatchObject({
      idleExpiresAt,
      absoluteExpiresAt: new Date(START.getTime() + 2 * HOUR),
    });
    expect(remembered.session).toMatchObject({
      idleExpiresAt,
      absoluteExpiresAt: new Date(START.getTime() + 3 * HOUR),
    });
  });

  test('what has ended by itself can be cleared away', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    await signIn(database, ada);
    later(DAY + 1);
    await signIn(database, ada);

    await deleteExpiredSessions(database.fork());

    expect(await database.fork().count(Session)).toBe(1);
  });
});

describe('SES-5', () => {
  test('lists the living sessions by public id, the last used first, with device and last use', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const phone = { userAgent: 'Phone', address: '192.0.2.2' };
    const first = await signIn(database, ada);
    later(MINUTE);
    const second = await createSession(database.fork(), { user: ada, device: phone });

    const sessions = await listSessions(database.fork(), ada);

    expect(sessions).toEqual([second.session, first.session]);
    expect(sessions[0]).toMatchObject({ device: phone, lastUsedAt: new Date() });
  });

  test('revokes one, and nobody else can', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const bob = await createUser(database.fork(), 'bob');
    const { token, session } = await signIn(database, ada);

    expect(await revokeSession(database.fork(), bob, session.id)).toBe(false);
    expect(await findSession(database.fork(), token)).not.toBeNull();
    expect(await revokeSession(database.fork(), ada, session.id)).toBe(true);
    expect(await findSession(database.fork(), token)).toBeNull();
  });

  test('revokes the others, or all, of one user only', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const bob = await createUser(database.fork(), 'bob');
    const kept = await signIn(database, ada);
    await signIn(database, ada);
    await signIn(database, ada);
    await signIn(database, bob);

    expect(await revokeOtherSessions(database.fork(), ada, kept.session.id)).toBe(2);
    expect(await listSessions(database.fork(), ada)).toEqual([kept.session]);
    await revokeSessions(database.fork(), ada);
    expect(await listSessions(database.fork(), ada)).toEqual([]);
    expect(await listSessions(database.fork(), bob)).toHaveLength(1);
  });

  test('disabling a user ends every session in the same transaction, and no new one starts', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { token } = await signIn(database, ada);

    await disableUser(database.fork(), ada);

    expect(await findSession(database.fork(), token)).toBeNull();
    expect(await database.fork().count(Session)).toBe(0);
    await expect(signIn(database, ada)).rejects.toThrow(UserDisabledError);
  });

  test('a disabled user is nobody even if a session was left', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const { token } = await signIn(database, ada);

    await kysely(database.fork()).updateTable('users').set({ disabled_at: new Date() }).execute();

    expect(await findSession(database.fork(), token)).toBeNull();
    expect(await listSessions(database.fork(), ada)).toEqual([]);
  });
});
