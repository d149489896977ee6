import { User } from '@duet/db';
import { describe, expect, test } from 'vitest';
import { createTestRouter } from '../testing/index.ts';

const account = { username: 'ada', email: 'ada@example.com', password: 'a long enough secret' };
const credentials = { email: account.email, password: account.password };

describe('session.create', () => {
  test('signs in with any case of the e-mail address', async () => {
    await using t = await createTestRouter();
    await t.stranger.user.register(account);
    const caller = t.callerOf(null);

    const { user } = await caller.api.session.create({ ...credentials, email: 'ADA@example.com' });

    expect(user.username).toBe('ada');
    expect(caller.tokens).toHaveLength(1);
  });

  test('refuses a wrong password, an unknown address and a disabled user alike', async () => {
    await using t = await createTestRouter();
    await t.stranger.user.register(account);
    const off = { username: 'off', email: 'off@example.com', password: account.password };
    await t.stranger.user.register(off);
    await t.database.fork().nativeUpdate(User, { username: 'off' }, { disabledAt: new Date() });

    const attempts = [
      { ...credentials, password: 'wrong' },
      { ...credentials, email: 'nobody@example.com' },
      { email: off.email, password: off.password },
    ].map((input) => t.stranger.session.create(input).catch((error: unknown) => error));

    const [first, ...others] = await Promise.all(attempts);
    expect(first).toMatchObject({ code: 'UNAUTHORIZED', reason: 'INVALID_CREDENTIALS' });
    for (const other of others) {
      expect(other).toMatchObject({ ...(first as object) });
    }
  });

  test('SES-3: replaces the session that came with the request', async () => {
    await using t = await createTestRouter();
    await t.stranger.user.register(account);
    const first = t.callerOf(null);
    await first.api.session.create(credentials);

    const second = t.callerOf(null, first.tokens[0] ?? null);
    const { user, session } = await second.api.session.create(credentials);

    const principal = { ...user, userId: user.id, sessionId: session.id };
    const { items } = await t.callerOf(principal).api.session.list();
    expect(items.filter(({ id }) => id === session.id)).toHaveLength(1);
    expect(items).toHaveLength(2); // this one, and the one of the registration
  });
});

describe('session.current', () => {
  test('tells a stranger that nobody is signed in', async () => {
    await using t = await createTestRouter();

    const current = await t.stranger.session.current();

    expect(current).toEqual({ user: null, session: null });
  });
});

describe('session.list', () => {
  test('SES-5: lists by public id, without anything that would sign in', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const { items } = await ada.api.session.list();

    expect(items).toMatchObject([{ id: ada.principal.sessionId, current: true }]);
    expect(JSON.stringify(items)).not.toContain(ada.token.split('.')[1]);
  });
});

describe('session.revoke', () => {
  test("ends one's own session and takes its token back", async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    await ada.api.session.revoke({ id: ada.principal.sessionId });

    expect(ada.tokens).toEqual([null]);
    expect((await ada.api.session.list()).items).toEqual([]);
  });

  test("is NOT_FOUND for somebody else's session", async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];

    const attempt = bob.api.session.revoke({ id: ada.principal.sessionId });

    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('session.revokeOthers', () => {
  test('ends every session but this one', async () => {
    await using t = await createTestRouter();
    await t.stranger.user.register(account);
    await t.stranger.session.create(credentials);
    const { user, session } = await t.stranger.session.create(credentials);
    const principal = { ...user, userId: user.id, sessionId: session.id };
    const { api } = t.callerOf(principal);

    const { revoked } = await api.session.revokeOthers();

    expect(revoked).toBe(2);
    expect((await api.session.list()).items.map(({ id }) => id)).toEqual([session.id]);
  });
});
