import { AuditEvent, findSession, listSessions, Session } from '@duet/db';
import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf, tokenIn } from '../testing/index.ts';

const account = { username: 'ada', email: 'ada@example.com', password: 'a long enough secret' };
const { email } = account;
const password = 'a new and longer secret';
const MINUTE_MS = 60_000;

/** Ada, who has a password, in a session in which she proved who she is so many minutes ago. */
async function signedIn({ minutesAgo = 0 } = {}) {
  const t = await createTestRouter();
  await t.account(account);
  const door = t.callerOf(null);
  const { user, session } = await door.api.session.create({ email, password: account.password });
  const authenticatedAt = new Date(Date.now() - minutesAgo * MINUTE_MS);
  const credential = { kind: 'session', id: session.id, authenticatedAt } as const;
  const token = door.tokens[0] ?? '';
  const ada = t.callerOf({ ...user, userId: user.id, credential }, token);
  return { t, user, session, token, ...ada };
}

function signIn(t: Awaited<ReturnType<typeof createTestRouter>>, password: string) {
  return t.stranger.session.create({ email, password });
}

describe('password.change', () => {
  test('changes the password', async () => {
    const { t, api } = await signedIn();
    await using _ = t;

    await api.password.change({ password });

    await expect(signIn(t, account.password)).rejects.toMatchObject({
      reason: 'INVALID_CREDENTIALS',
    });
    expect((await signIn(t, password)).user.username).toBe('ada');
  });

  test('SES-3: gives this session a new token, and ends all others', async () => {
    const { t, api, user, session, token, tokens } = await signedIn();
    await using _ = t;
    await signIn(t, account.password);

    const kept = await api.password.change({ password });

    const find = (token = '') => findSession(t.database.fork(), token);
    expect(kept).toMatchObject({ id: session.id, current: true });
    expect(await find(token)).toBeNull();
    expect((await find(tokens[0] ?? ''))?.session.id).toBe(session.id);
    expect(await listSessions(t.database.fork(), user)).toHaveLength(1);
  });

  test('takes back a new address that somebody else in the account has asked for', async () => {
    const { t, api } = await signedIn();
    await using _ = t;
    await api.emailChange.create({ email: 'thief@example.net' });
    const stolen = tokenIn((await t.mailsTo('thief@example.net'))[0]);

    await api.password.change({ password });
    const attempt = t.stranger.emailChange.confirm({ token: stolen });

    expect(await failureOf(attempt)).toMatchObject({ code: 'INVALID_LINK' });
  });

  test('SES-6: needs a session that has proved who it is within ten minutes', async () => {
    const { t, api, tokens } = await signedIn({ minutesAgo: 11 });
    await using _ = t;

    const attempt = api.password.change({ password });

    await expect(attempt).rejects.toMatchObject({ reason: 'REAUTHENTICATION_REQUIRED' });
    expect(tokens).toEqual([]);
    expect((await signIn(t, account.password)).user.username).toBe('ada');
  });

  test.each([
    ['PWD-3: seven characters', 'x'.repeat(7)],
    ['PWD-3: one of the commonest', 'Password123'],
  ])('refuses %s at the field, and nothing changes', async (_name, password) => {
    const { t, api, tokens } = await signedIn();
    await using _ = t;

    const attempt = api.password.change({ password });

    expect(await failureOf(attempt)).toMatchObject({
      code: 'VALIDATION',
      errors: [{ path: ['password'] }],
    });
    expect(tokens).toEqual([]);
    expect((await signIn(t, account.password)).user.username).toBe('ada');
  });

  test('PWD-3: takes 256 characters, and all of them count', async () => {
    const { t, api } = await signedIn();
    await using _ = t;
    const long = 'x'.repeat(255);

    await api.password.change({ password: `${long}a` });

    await expect(signIn(t, `${long}b`)).rejects.toMatchObject({ reason: 'INVALID_CREDENTIALS' });
    expect((await signIn(t, `${long}a`)).user.username).toBe('ada');
  });

  test('tells the owner by mail, and the audit log', async () => {
    const { t, api, user } = await signedIn();
    await using _ = t;

    await api.password.change({ password });

    const [mail] = await t.mailsTo('ada@example.com');
    expect(mail?.subject).toBe('Your password was changed');
    const log = { kind: 'password.changed', subjectId: user.id };
    expect(await t.database.fork().count(AuditEvent, log)).toBe(1);
  });

  test('changes nothing when the session has ended meanwhile', async () => {
    const { t, api, session, tokens } = await signedIn();
    await using _ = t;
    await t.database.fork().nativeDelete(Session, { publicId: session.id });

    const attempt = api.password.change({ password });

    await expect(attempt).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    expect(tokens).toEqual([]);
    expect((await signIn(t, account.password)).user.username).toBe('ada');
  });

  test('of two changes at once, one is done and ends the session of the other', async () => {
    const { t, api, user } = await signedIn();
    await using _ = t;
    const { session } = await signIn(t, account.password);
    const credential = { kind: 'session', id: session.id, authenticatedAt: new Date() } as const;
    const other = t.callerOf({ ...user, userId: user.id, credential });

    const outcomes = await Promise.allSettled([
      api.password.change({ password }),
      other.api.password.change({ password: `${password} of another` }),
    ]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listSessions(t.database.fork(), user)).toHaveLength(1);
  });
});
