import { ApiToken, AuditEvent, findApiToken, MAX_API_TOKENS } from '@duet/db';
import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf } from '../testing/index.ts';

const DAY_MS = 24 * 60 * 60_000;
const input = { name: 'Backup', scopes: ['article:read', 'comment:write'] };

describe('token.scopes', () => {
  test('tells anybody what a token can be allowed', async () => {
    await using t = await createTestRouter();

    const { items } = await t.stranger.token.scopes();

    expect(items).toContainEqual(
      expect.objectContaining({ name: 'article:read', title: 'Read articles' }),
    );
    expect(items.map(({ resource }) => resource)).not.toContain('session');
    expect(items.map(({ resource }) => resource)).not.toContain('token');
  });
});

describe('token.create', () => {
  test('TOK-1: shows the token once, and no later answer has it', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const { token, ...shown } = await ada.api.token.create(input);

    const found = await findApiToken(t.database.fork(), { token, address: '192.0.2.1' });
    expect(found).toMatchObject({ id: shown.id, scopes: input.scopes, user: { username: 'ada' } });
    const later = [await ada.api.token.byId({ id: shown.id }), await ada.api.token.list()];
    expect(JSON.stringify(later)).not.toContain(token.split('_')[3]);
    const events = await t.database.fork().findAll(AuditEvent);
    expect(events.map(({ kind }) => kind)).toEqual(['token.created']);
    expect(JSON.stringify(events)).not.toContain(token.split('_')[3]);
  });

  test('tells its owner by mail, by its name and without the token', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const { token } = await ada.api.token.create(input);

    const [mail] = await t.mailsTo('ada@example.com');
    expect(mail?.text).toContain('“Backup”');
    expect(mail?.text).toContain('/settings/tokens');
    expect(JSON.stringify(mail)).not.toContain(token.split('_')[3]);
  });

  test('TOK-2: ends after 90 days unless told, and after 366 at the latest', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const lifetime = async (expiresInDays?: number) => {
      const { createdAt, expiresAt } = await ada.api.token.create({ ...input, expiresInDays });
      return Math.round((Date.parse(expiresAt) - Date.parse(createdAt)) / DAY_MS);
    };

    expect(await lifetime()).toBe(90);
    expect(await lifetime(366)).toBe(366);
    const failure = await failureOf(ada.api.token.create({ ...input, expiresInDays: 367 }));
    expect(failure.errors).toMatchObject([{ path: ['expiresInDays'] }]);
  });

  test('a scope that there is not is a failure of its field, which says what there is', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const scopes = ['article:read', 'articles:write'];

    const { code, errors } = await failureOf(ada.api.token.create({ ...input, scopes }));

    expect(code).toBe('VALIDATION');
    expect(errors).toMatchObject([{ path: ['scopes'] }]);
    expect(errors?.[0]?.message).toMatch(
      /^There is no scope articles:write\. There are .*article:read/,
    );
  });

  test('a scope that is named twice is kept once', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const { scopes } = await ada.api.token.create({ ...input, scopes: ['tag:read', 'tag:read'] });

    expect(scopes).toEqual(['tag:read']);
  });

  test('TOK-3: the owner comes from the credential, never from the input', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const forged = { ...input, userId: ada.principal.userId } as typeof input;

    const failure = await failureOf((await t.member('bob')).api.token.create(forged));

    expect(failure.code).toBe('VALIDATION');
    expect(await t.database.fork().count(ApiToken)).toBe(0);
  });

  test('SES-6: asks a session that is not fresh to prove itself first', async () => {
    await using t = await createTestRouter();
    const { principal } = await t.member('ada');
    const authenticatedAt = new Date(Date.now() - 11 * 60_000);
    const stale = { ...principal, credential: { ...principal.credential, authenticatedAt } };

    const failure = await failureOf(t.callerOf(stale).api.token.create(input));

    expect(failure.code).toBe('REAUTHENTICATION_REQUIRED');
  });

  test('no token makes, lists or revokes tokens, whatever its scopes', async () => {
    await using t = await createTestRouter();
    const { principal } = await t.member('ada');
    const scopes = ['token:read', 'token:write'];
    const credential = { kind: 'apiToken', id: 'x', scopes } as const;
    const { api } = t.callerOf({ ...principal, credential });

    const calls = [api.token.create(input), api.token.list(), api.token.revokeAll()];

    const codes = await Promise.all(calls.map(async (call) => (await failureOf(call)).code));
    expect(codes).toEqual(Array(3).fill('SESSION_REQUIRED'));
  });

  test('is refused once there are as many tokens as one can have', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    for (let made = 0; made < MAX_API_TOKENS; made += 1) await ada.api.token.create(input);

    const failure = await failureOf(ada.api.token.create(input));

    expect(failure.code).toBe('TOO_MANY_TOKENS');
  });
});

describe('token.list', () => {
  test('has the last use, and nothing of anybody else', async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];
    const { token, ...made } = await ada.api.token.create(input);
    await bob.api.token.create(input);
    expect((await ada.api.token.list()).items).toEqual([made]);

    await findApiToken(t.database.fork(), { token, address: '192.0.2.7' });

    const { items } = await ada.api.token.list();
    expect(items).toMatchObject([{ id: made.id, lastUsedAddress: '192.0.2.7' }]);
    expect(Date.parse(items[0]?.lastUsedAt ?? '')).toBeCloseTo(Date.now(), -4);
    expect(await ada.api.token.byId({ id: made.id })).toEqual(items[0]);
  });
});

describe('token.revoke', () => {
  test('TOK-2: ends a token for its next use', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const { token, id } = await ada.api.token.create(input);

    await ada.api.token.revoke({ id });

    const found = await findApiToken(t.database.fork(), { token, address: '192.0.2.1' });
    expect(found).toBeNull();
    expect((await ada.api.token.list()).items).toEqual([]);
    expect((await failureOf(ada.api.token.revoke({ id }))).code).toBe('NOT_FOUND');
  });

  test('is NOT_FOUND for the token of somebody else, as reading it is', async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];
    const { id } = await ada.api.token.create(input);

    expect((await failureOf(bob.api.token.revoke({ id }))).code).toBe('NOT_FOUND');
    expect((await failureOf(bob.api.token.byId({ id }))).code).toBe('NOT_FOUND');
    expect((await ada.api.token.list()).items).toHaveLength(1);
  });
});

describe('token.revokeAll', () => {
  test('ends all of one’s own, and says so in the audit log', async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];
    await ada.api.token.create(input);
    await ada.api.token.create(input);
    await bob.api.token.create(input);

    expect(await ada.api.token.revokeAll()).toEqual({ revoked: 2 });

    expect((await ada.api.token.list()).items).toEqual([]);
    expect((await bob.api.token.list()).items).toHaveLength(1);
    const last = await t.database.fork().findAll(AuditEvent, { orderBy: { id: 'desc' }, limit: 1 });
    expect(last).toMatchObject([{ kind: 'token.allRevoked', details: { count: '2' } }]);
  });
});
