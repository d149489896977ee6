import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../database.ts';
import { OAuthApplication } from '../entities/oauth-application.entity.ts';
import { OAuthGrant } from '../entities/oauth-grant.entity.ts';
import { OAuthRecord } from '../entities/oauth-record.entity.ts';
import { newId } from '../entities/record.ts';
import { entities } from '../orm-options.ts';
import { disableUser } from '../sessions/disable-user.ts';
import { createTestDatabase } from '../testing/index.ts';
import { createUser } from '../testing/sample-content.ts';
import { findAccessToken } from './access-tokens.ts';
import { deleteExpiredOAuth } from './delete-expired-oauth.ts';
import { findApplication, saveRegisteredApplication } from './oauth-applications.ts';
import { deleteOAuthGrant, findConsentedScopes, saveOAuthGrant } from './oauth-grants.ts';
import { findOAuthRecord, saveOAuthRecord, useOAuthRecord } from './oauth-records.ts';

const START = new Date('2026-11-21T08:00:00.000Z');
const HOUR = 60 * 60_000;
const TOKEN = 'duet_access_Zm9vYmFyYmF6cXV1eHF1dXV4Y29yZ2VncmF1bHRnYXI';

// Only the clock is held: the databases need their timers.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
afterEach(() => void vi.useRealTimers());

/** Ada lets an application of Bob's read and change articles, and it has a token. */
async function createWorld(database: Database) {
  const em = database.fork();
  const ada = await createUser(em, 'ada');
  const bob = await createUser(em, 'bob');
  const application = em.create(OAuthApplication, {
    owner: bob,
    name: 'Reader',
    homepage: null,
    kind: 'confidential',
    redirectUris: ['https://reader.example/callback'],
    scopes: 'openid article:read article:write',
    secretHash: 'x',
  });
  await em.flush();
  const grant = {
    id: newId(),
    userId: ada.id,
    applicationId: application.id,
    scopes: 'article:read article:write',
    expiresAt: new Date(START.getTime() + 100 * HOUR),
  };
  await saveOAuthGrant(database.fork(), grant);
  await saveOAuthRecord(
    database.fork(),
    { kind: 'AccessToken', value: TOKEN },
    {
      payload: {
        jti: TOKEN,
        kind: 'AccessToken',
        accountId: ada.id,
        clientId: application.id,
        grantId: grant.id,
        scope: 'article:read article:write',
      },
      expiresAt: new Date(START.getTime() + HOUR),
    },
  );
  return { ada, bob, application, grant };
}

test('no column of any table has a live code, token or request', async () => {
  await using database = await createTestDatabase();
  await createWorld(database);
  await saveOAuthRecord(
    database.fork(),
    { kind: 'Interaction', value: 'the-id-of-a-request' },
    {
      payload: { jti: 'the-id-of-a-request', returnTo: 'https://a.example/the-id-of-a-request' },
      expiresAt: new Date(START.getTime() + HOUR),
    },
  );

  for (const entity of entities) {
    const { tableName } = database.orm.getMetadata().get<object>(entity);
    const rows = await database.fork().execute(`select t::text as row from ${tableName} t`);
    expect(JSON.stringify(rows)).not.toContain(TOKEN);
    expect(JSON.stringify(rows)).not.toContain('the-id-of-a-request');
  }
});

test('a record is found by its value and its kind, until it expires', async () => {
  await using database = await createTestDatabase();
  await createWorld(database);
  const find = (kind: string, value = TOKEN) => findOAuthRecord(database.fork(), { kind, value });

  expect(await find('AccessToken')).toMatchObject({
    jti: TOKEN,
    scope: 'article:read article:write',
  });
  expect(await find('RefreshToken')).toBeNull();
  expect(await find('AccessToken', `${TOKEN}x`)).toBeNull();
  vi.setSystemTime(START.getTime() + HOUR);
  expect(await find('AccessToken')).toBeNull();
});

test('OAU-2: of many first uses one is the first, and what was used stays known for 30 days', async () => {
  await using database = await createTestDatabase();
  await createWorld(database);
  const key = { kind: 'AccessToken', value: TOKEN };

  const uses = await Promise.all(
    Array.from({ length: 10 }, () => useOAuthRecord(database.fork(), key)),
  );

  expect(uses.filter(Boolean)).toHaveLength(1);
  vi.setSystemTime(START.getTime() + 29 * 24 * HOUR);
  expect(await findOAuthRecord(database.fork(), key)).toMatchObject({
    consumed: START.getTime() / 1000,
  });
  expect(await useOAuthRecord(database.fork(), key)).toBe(false);
});

describe('an access token', () => {
  test('acts for whom it was granted by', async () => {
    await using database = await createTestDatabase();
    const { ada } = await createWorld(database);

    expect(await findAccessToken(database.fork(), TOKEN)).toMatchObject({
      scopes: ['article:read', 'article:write'],
      user: { id: ada.id, username: 'ada', role: 'user' },
    });
  });

  test('of an application for itself acts for the owner', async () => {
    await using database = await createTestDatabase();
    const { application, bob } = await createWorld(database);
    const payload = { clientId: application.id, scope: 'article:read user:write' };
    const expiresAt = new Date(START.getTime() + HOUR);
    const key = { kind: 'ClientCredentials', value: 'its own' };
    await saveOAuthRecord(database.fork(), key, { payload, expiresAt });

    const found = await findAccessToken(database.fork(), 'its own');

    // What it was never registered for is not in it, whatever the token says.
    expect(found).toMatchObject({ scopes: ['article:read'], user: { id: bob.id } });
    const { lastUsedAt } = await database.fork().findOneOrFail(OAuthApplication, application.id);
    expect(lastUsedAt).toEqual(START);
  });

  test('opens what the application may still have', async () => {
    await using database = await createTestDatabase();
    const { application } = await createWorld(database);
    const scopes = 'article:read';
    await database.fork().nativeUpdate(OAuthApplication, { id: application.id }, { scopes });

    expect(await findAccessToken(database.fork(), TOKEN)).toMatchObject({ scopes: [scopes] });
  });

  test('records its use at most once a minute', async () => {
    await using database = await createTestDatabase();
    const { grant } = await createWorld(database);
    const lastUse = async () =>
      (await database.fork().findOneOrFail(OAuthGrant, grant.id)).lastUsedAt;

    await findAccessToken(database.fork(), TOKEN);
    vi.setSystemTime(START.getTime() + 59_999);
    await findAccessToken(database.fork(), TOKEN);
    expect(await lastUse()).toEqual(START);
    vi.setSystemTime(START.getTime() + 60_000);
    await findAccessToken(database.fork(), TOKEN);
    expect(await lastUse()).toEqual(new Date(START.getTime() + 60_000));
  });

  test('ends with its grant', async () => {
    await using database = await createTestDatabase();
    const { grant } = await createWorld(database);

    await deleteOAuthGrant(database.fork(), grant.id);

    expect(await findAccessToken(database.fork(), TOKEN)).toBeNull();
    expect(await database.fork().count(OAuthRecord)).toBe(0);
  });

  test.each(['ada', 'bob'] as const)('opens nothing once %s is disabled', async (name) => {
    await using database = await createTestDatabase();
    const world = await createWorld(database);

    await disableUser(database.fork(), world[name]);

    expect(await findAccessToken(database.fork(), TOKEN)).toBeNull();
    expect(await database.fork().count(OAuthGrant)).toBe(name === 'ada' ? 0 : 1);
  });
});

test('an application of a disabled owner is not there, nor one of a strange id', async () => {
  await using database = await createTestDatabase();
  const { application, bob } = await createWorld(database);

  expect(await findApplication(database.fork(), application.id)).toMatchObject({
    redirectUris: ['https://reader.example/callback'],
  });
  expect(await findApplication(database.fork(), "' or true --")).toBeNull();
  await disableUser(database.fork(), bob);
  expect(await findApplication(database.fork(), application.id)).toBeNull();
});

test('housekeeping leaves what lives, and of the grants without a token the last', async () => {
  await using database = await createTestDatabase();
  const { grant } = await createWorld(database);
  const { userId, applicationId } = grant;
  const later = { ...grant, id: newId() };
  await saveOAuthGrant(database.fork(), later);

  await deleteExpiredOAuth(database.fork());
  expect(await database.fork().count(OAuthGrant)).toBe(2);
  vi.setSystemTime(START.getTime() + HOUR);
  await deleteExpiredOAuth(database.fork());
  expect(await database.fork().count(OAuthRecord)).toBe(0);
  expect(await database.fork().find(OAuthGrant, {})).toMatchObject([{ id: later.id }]);
  expect(await findConsentedScopes(database.fork(), { userId, applicationId })).toEqual(
    new Set(['article:read', 'article:write']),
  );
  vi.setSystemTime(grant.expiresAt);
  await deleteExpiredOAuth(database.fork());
  expect(await database.fork().count(OAuthGrant)).toBe(0);
});

test('housekeeping forgets an application that registered itself and that nobody has let in for a month', async () => {
  await using database = await createTestDatabase();
  const { grant, application } = await createWorld(database);
  const [used, unused] = [newId(), newId()];
  for (const id of [used, unused]) {
    await saveRegisteredApplication(database.fork(), {
      id,
      name: 'Stranger',
      homepage: null,
      kind: 'public',
      redirectUris: ['https://stranger.example/callback'],
      scopes: 'openid',
      secretHash: null,
      metadata: {},
    });
  }
  const expiresAt = new Date(START.getTime() + 100 * 24 * HOUR);
  await saveOAuthGrant(database.fork(), { ...grant, id: newId(), applicationId: used, expiresAt });
  const findAll = async () =>
    (await database.fork().findAll(OAuthApplication)).map(({ id }) => id).sort();

  vi.setSystemTime(START.getTime() + 30 * 24 * HOUR - 1);
  await deleteExpiredOAuth(database.fork());
  expect(await findAll()).toEqual([application.id, used, unused].sort());
  vi.setSystemTime(START.getTime() + 31 * 24 * HOUR);
  await deleteExpiredOAuth(database.fork());
  expect(await findAll()).toEqual([application.id, used].sort());
});
