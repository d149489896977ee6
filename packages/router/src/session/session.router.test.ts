import { findSession, Session, User } from '@duet/db';
import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf } from '../testing/index.ts';

const account = { username: 'ada', email: 'ada@example.com', password: 'a long enough secret' };
const credentials = { email: account.email, password: account.password };

describe('session.create', () => {
  test('signs in with any case of the e-mail address', async () => {
    await using t = await createTestRouter();
    await t.account(account);
    const caller = t.callerOf(null);

    const { user } = await caller.api.session.create({ ...credentials, email: 'ADA@example.com' });

    expect(user.username).toBe('ada');
    expect(caller.tokens).toHaveLength(1);
  });

  test('refuses a wrong password, an unknown address and a disabled user alike', async () => {
    await using t = await createTestRouter();
    await t.account(account);
    const off = { username: 'off', email: 'off@example.com', password: account.password };
    await t.account(off);
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

  test('PWD-1: hashes a password again at sign-in when its hash has weaker parameters than today', async () => {
    await using t = await createTestRouter();
    const user = await t.account(account);
    const weak =
      '$argon2id$v=19$m=8192,t=2,p=1$Y/G7N2nUajOGa/21Esl2kg$Usdr8YvQbzowD/F3gUMrpBY/TznyjAgxnvugpMm0554';
    const rows = () =>
      t.database.fork().find(User, { id: user.id }, { populate: ['passwordHash'] });
    await t.database.fork().nativeUpdate(User, { id: user.id }, { passwordHash: weak });

    await t.stranger.session.create(credentials);

    const [after] = await rows();
    expect(after?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await t.stranger.session.create(credentials)).user.username).toBe('ada');
  });

  test('SES-3: replaces the session that came with the request', async () => {
    await using t = await createTestRouter();
    await t.account(account);
    const first = t.callerOf(null);
    await first.api.session.create(credentials);

    const second = t.callerOf(null, first.tokens[0] ?? null);
    const { user, session } = await second.api.session.create(credentials);

    const credential = { kind: 'session', id: session.id, authenticatedAt: new Date() } as const;
    const principal = { ...user, userId: user.id, credential };
    const { items } = await t.callerOf(principal).api.session.list();
    expect(items.filter(({ id }) => id === session.id)).toHaveLength(1);
    expect(items).toHaveLength(1);
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

    expect(items).toMatchObject([{ id: ada.principal.credential.id, current: true }]);
    expect(JSON.stringify(items)).not.toContain(ada.token.split('.')[1]);
  });
});

describe('session.revoke', () => {
  test("ends one's own session and takes its token back", async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    await ada.api.session.revoke({ id: ada.principal.credential.id });

    expect(ada.tokens).toEqual([null]);
    expect((await ada.api.session.list()).items).toEqual([]);
  });

  test("is NOT_FOUND for somebody else's session", async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];

    const attempt = bob.api.session.revoke({ id: ada.principal.credential.id });

    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('session.revokeOthers', () => {
  test('ends every session but this one', async () => {
    await using t = await createTestRouter();
    await t.account(account);
    await t.stranger.session.create(credentials);
    await t.stranger.session.create(credentials);
    const { user, session } = await t.stranger.session.create(credentials);
    const credential = { kind: 'session', id: session.id, authenticatedAt: new Date() } as const;
    const principal = { ...user, userId: user.id, credential };
    const { api } = t.callerOf(principal);

    const { revoked } = await api.session.revokeOthers();

    expect(revoked).toBe(2);
    expect((await api.session.list()).items.map(({ id }) => id)).toEqual([session.id]);
  });
});

describe('session.reauthenticate', () => {
  /** Ada, who has a password, in a session that is an hour old. */
  async function signedInAnHourAgo() {
    const t = await createTestRouter();
    await t.account(account);
    const door = t.callerOf(null);
    const { user, session } = await door.api.session.create({ ...credentials, remember: true });
    const authenticatedAt = new Date(Date.now() - 60 * 60_000);
    await t.database.fork().nativeUpdate(Session, { publicId: session.id }, { authenticatedAt });
    const credential = { kind: 'session', id: session.id, authenticatedAt } as const;
    const principal = { ...user, userId: user.id, credential };
    const token = door.tokens[0] ?? '';
    return { t, token, session, ...t.callerOf(principal, token) };
  }

  test('SES-3: gives the session a new token, and the old one dies', async () => {
    const { t, api, token, session, tokens } = await signedInAnHourAgo();
    await using _ = t;

    const renewed = await api.session.reauthenticate({ password: account.password });

    const find = (token = '') => findSession(t.database.fork(), token);
    expect(renewed).toMatchObject({ id: session.id, current: true, remembered: true });
    expect(tokens).toHaveLength(1);
    expect(await find(token)).toBeNull();
    expect((await find(tokens[0] ?? ''))?.session.id).toBe(session.id);
  });

  test('makes the session a fresh one', async () => {
    const { t, api, tokens } = await signedInAnHourAgo();
    await using _ = t;

    await api.session.reauthenticate({ password: account.password });

    const found = await findSession(t.database.fork(), tokens[0] ?? '');
    const age = Date.now() - (found?.session.authenticatedAt.getTime() ?? 0);
    expect(age).toBeLessThan(60_000);
  });

  test('refuses a wrong password at its field, and the session stays as it was', async () => {
    const { t, api, token, tokens } = await signedInAnHourAgo();
    await using _ = t;

    const attempt = api.session.reauthenticate({ password: 'not it' });

    expect(await failureOf(attempt)).toMatchObject({
      code: 'VALIDATION',
      errors: [{ path: ['password'], message: 'This is not your password' }],
    });
    expect(tokens).toEqual([]);
    expect(await findSession(t.database.fork(), token)).not.toBeNull();
  });

  test('does not revive a session that ended meanwhile', async () => {
    const { t, api, session, tokens } = await signedInAnHourAgo();
    await using _ = t;
    await t.database.fork().nativeDelete(Session, { publicId: session.id });

    const attempt = api.session.reauthenticate({ password: account.password });

    await expect(attempt).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    expect(tokens).toEqual([]);
  });
});

describe('session.revokeAll', () => {
  test("SES-5: ends every session of one's own, this one included, and nobody else's", async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];

    await ada.api.session.revokeAll();

    expect(ada.tokens).toEqual([null]);
    expect(await findSession(t.database.fork(), ada.token)).toBeNull();
    expect(await findSession(t.database.fork(), bob.token)).not.toBeNull();
  });
});
