import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createApiToken, revokeApiToken } from '../api-tokens/api-tokens.ts';
import type { Database } from '../database.ts';
import { OAuthApplication } from '../entities/oauth-application.entity.ts';
import { OAuthRecord } from '../entities/oauth-record.entity.ts';
import { newId } from '../entities/record.ts';
import { User } from '../entities/user.entity.ts';
import type { EntityManager } from '../entity-manager.ts';
import { disableUser } from '../sessions/disable-user.ts';
import { revokeSession } from '../sessions/revoke-sessions.ts';
import { createSession } from '../sessions/sessions.ts';
import { SESSION_DEFAULTS } from '../sessions/settings.ts';
import { createTestDatabase } from '../testing/index.ts';
import { createUser } from '../testing/sample-content.ts';
import { findSignedTokenUser, type SignedTokenHolder } from './find-signed-token-user.ts';

const DAY = 24 * 60 * 60_000;

// Only the clock is held: the databases need their timers.
beforeEach(
  () => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T08:00:00Z') }),
);
afterEach(() => void vi.useRealTimers());

/** Each lives for a day. */
const make = {
  async session(database: Database, user: User): Promise<SignedTokenHolder> {
    const device = { userAgent: 'test', address: '192.0.2.1' };
    const { session } = await createSession(
      database.fork(),
      { user, device },
      { ...SESSION_DEFAULTS, unrememberedMs: DAY },
    );
    return { userId: user.id, source: { kind: 'session', id: session.id } };
  },
  async apiToken(database: Database, user: User): Promise<SignedTokenHolder> {
    const expiresAt = new Date(Date.now() + DAY);
    const made = { user, name: 'Backup', scopes: ['article:read'], expiresAt };
    const { row } = await createApiToken(database.fork(), made);
    return { userId: user.id, source: { kind: 'apiToken', id: row.publicId } };
  },
  async oauth(database: Database, user: User): Promise<SignedTokenHolder> {
    const em = database.fork();
    const application = em.create(OAuthApplication, {
      owner: user,
      name: 'Reader',
      homepage: null,
      kind: 'confidential',
      redirectUris: [],
      scopes: 'article:read',
      secretHash: 'x',
    });
    const record = em.create(OAuthRecord, {
      id: newId(),
      kind: 'ClientCredentials',
      secretHash: 'y',
      application,
      user,
      payload: { scope: 'article:read' },
      expiresAt: new Date(Date.now() + DAY),
    });
    await em.flush();
    return { userId: user.id, source: { kind: 'oauth', id: record.id } };
  },
};

const end = {
  session: revokeSession,
  apiToken: revokeApiToken,
  oauth: (em: EntityManager, _user: User, id: string) => em.nativeDelete(OAuthRecord, { id }),
};

describe.each(['session', 'apiToken', 'oauth'] as const)('exchanged for: %s', (kind) => {
  test('is the user as they are now', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const holder = await make[kind](database, ada);

    await database.fork().nativeUpdate(User, { id: ada.id }, { role: 'moderator' });

    const user = await findSignedTokenUser(database.fork(), holder);
    expect(user).toEqual({ id: ada.id, username: 'ada', role: 'moderator' });
  });

  test('is nobody once that has expired', async () => {
    await using database = await createTestDatabase();
    const holder = await make[kind](database, await createUser(database.fork(), 'ada'));

    vi.setSystemTime(Date.now() + DAY - 1);
    expect(await findSignedTokenUser(database.fork(), holder)).not.toBeNull();
    vi.setSystemTime(Date.now() + 1);
    expect(await findSignedTokenUser(database.fork(), holder)).toBeNull();
  });

  test('is nobody once that was revoked', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const holder = await make[kind](database, ada);

    await end[kind](database.fork(), ada, holder.source.id);

    expect(await findSignedTokenUser(database.fork(), holder)).toBeNull();
  });

  test('is nobody once the user is disabled', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const holder = await make[kind](database, ada);

    await disableUser(database.fork(), ada);

    expect(await findSignedTokenUser(database.fork(), holder)).toBeNull();
  });

  test('is nobody for the user of another one', async () => {
    await using database = await createTestDatabase();
    const bob = await createUser(database.fork(), 'bob');
    const { source } = await make[kind](database, await createUser(database.fork(), 'ada'));

    expect(await findSignedTokenUser(database.fork(), { userId: bob.id, source })).toBeNull();
  });
});
