import { OneTimeToken, User } from '@duet/db';
import { describe, expect, test } from 'vitest';
import { MAILS_PER_HOUR } from '../mail/mail.schema.ts';
import { createTestRouter, failureOf, tokenIn } from '../testing/index.ts';

const account = { username: 'ada', email: 'Ada@Example.com', password: 'a long enough secret' };
const email = 'ada@example.com';
const { password } = account;

describe('user.register', () => {
  test('sends a link to the address, and makes no account', async () => {
    await using t = await createTestRouter();
    const caller = t.callerOf(null);

    const answer = await caller.api.user.register(account);

    const [mail, ...others] = await t.mailsTo(email);
    expect(answer).toEqual({ email, expiresAt: expect.any(String) });
    expect(mail?.text).toMatch(/http:\/\/localhost:3000\/confirm#[\w-]{22}\.[\w-]{43}\n/);
    expect(mail?.text).not.toContain(password);
    expect(others).toEqual([]);
    expect(caller.tokens).toEqual([]);
    expect(await t.database.fork().count(User)).toBe(0);
  });

  test('PWD-4: answers alike for an address that has an account, and writes alike: the mail tells the difference', async () => {
    await using t = await createTestRouter();
    await t.account({ ...account, username: 'owner' });
    const other = { ...account, email: 'new@example.com' };

    const known = await t.stranger.user.register(account);
    const unknown = await t.stranger.user.register(other);

    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    const times = [known, unknown].map(({ expiresAt }) => Date.parse(expiresAt));
    expect(Math.abs((times[0] ?? 0) - (times[1] ?? 0))).toBeLessThan(10_000);
    const rows = await t.database.fork().findAll(OneTimeToken);
    expect(rows.map(({ subject }) => subject).sort()).toEqual([email, 'new@example.com']);
    const [toOwner] = await t.mailsTo(email);
    expect(toOwner?.subject).toBe('You have an account already');
    expect(toOwner?.text).toContain('http://localhost:3000/forgot-password');
    expect(() => tokenIn(toOwner)).toThrow('no link');
  });

  test('PWD-4: hashes the password whoever has the address', async () => {
    await using t = await createTestRouter();
    await t.account({ ...account, username: 'owner' });

    await t.stranger.user.register(account);
    await t.stranger.user.register({ ...account, email: 'new@example.com' });

    const rows = await t.database.fork().findAll(OneTimeToken);
    expect(rows.map(({ payload }) => payload.passwordHash?.slice(0, 10))).toEqual([
      '$argon2id$',
      '$argon2id$',
    ]);
  });

  test('says that a name is taken, and the same for every address', async () => {
    await using t = await createTestRouter();
    await t.account(account);

    const attempts = [email, 'new@example.com'].map((each) =>
      failureOf(t.stranger.user.register({ ...account, username: 'ADA', email: each })),
    );

    const [known, unknown] = await Promise.all(attempts);
    expect(known).toMatchObject({ code: 'USERNAME_TAKEN', errors: [{ path: ['username'] }] });
    expect(unknown).toEqual(known);
    expect(await t.mailsTo(email)).toEqual([]);
  });

  test('keeps no name for somebody who has not confirmed', async () => {
    await using t = await createTestRouter();

    await t.stranger.user.register(account);
    await t.stranger.user.register({ ...account, email: 'other@example.com' });

    expect(await t.mailsTo('other@example.com')).toHaveLength(1);
  });

  test('sends an address a few mails an hour, and answers alike after that', async () => {
    await using t = await createTestRouter();

    const answers = [];
    for (let count = 0; count <= MAILS_PER_HOUR; count++) {
      answers.push(await t.stranger.user.register(account));
    }

    expect(new Set(answers.map((answer) => Object.keys(answer).join()))).toHaveLength(1);
    const mails = await t.mailsTo(email);
    expect(mails).toHaveLength(MAILS_PER_HOUR);
    const confirmed = await t.stranger.user.confirm({ token: tokenIn(mails[0]), password });
    expect(confirmed.username).toBe('ada');
  });

  test('refuses an address whose domain nobody can have', async () => {
    await using t = await createTestRouter();

    const attempt = t.stranger.user.register({ ...account, email: 'ada@example-.com' });

    expect(await failureOf(attempt)).toMatchObject({
      code: 'VALIDATION',
      errors: [{ path: ['email'] }],
    });
  });

  test('PWD-3: refuses one of the commonest passwords and one that is too short, naming the field', async () => {
    await using t = await createTestRouter();

    for (const weak of ['password123', 'short']) {
      const attempt = t.stranger.user.register({ ...account, password: weak });

      expect(await failureOf(attempt)).toMatchObject({
        code: 'VALIDATION',
        errors: [{ path: ['password'] }],
      });
    }
  });

  test('PWD-3: takes 64 characters and more, and each of them counts', async () => {
    await using t = await createTestRouter();
    const long = 'ä'.repeat(255);
    await t.stranger.user.register({ ...account, password: `${long}1` });
    const token = tokenIn((await t.mailsTo(email))[0]);

    const truncated = t.stranger.user.confirm({ token, password: `${long}2` });
    expect(await failureOf(truncated)).toMatchObject({ errors: [{ path: ['password'] }] });
    await t.stranger.user.confirm({ token, password: `${long}1` });

    const signedIn = await t.stranger.session.create({ email, password: `${long}1` });
    expect(signedIn.user.username).toBe('ada');
  });
});

describe('user.confirm', () => {
  /** A router, and the token that somebody got by mail. */
  async function register() {
    const t = await createTestRouter();
    await t.stranger.user.register(account);
    return { t, token: tokenIn((await t.mailsTo(email))[0]) };
  }

  test('makes the account, which can sign in then, and signs nobody in', async () => {
    const { t, token } = await register();
    await using _ = t;
    const caller = t.callerOf(null);

    const confirmed = await caller.api.user.confirm({ token, password });

    expect(confirmed).toEqual({ username: 'ada', email });
    expect(caller.tokens).toEqual([]);
    const { user } = await caller.api.session.create({ email, password });
    expect(user).toMatchObject({ username: 'ada', email, role: 'user' });
  });

  test('works once', async () => {
    const { t, token } = await register();
    await using _ = t;
    await t.stranger.user.confirm({ token, password });

    const again = t.stranger.user.confirm({ token, password });

    expect(await failureOf(again)).toMatchObject({ code: 'INVALID_LINK' });
  });

  test('of ten at once one makes the account', async () => {
    const { t, token } = await register();
    await using _ = t;

    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => t.callerOf(null).api.user.confirm({ token, password })),
    );

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await t.database.fork().count(User)).toBe(1);
  });

  test('wants the password that was chosen: who has the link only has no account', async () => {
    const { t, token } = await register();
    await using _ = t;

    const attempt = t.stranger.user.confirm({ token, password: 'of somebody else' });

    expect(await failureOf(attempt)).toMatchObject({
      code: 'VALIDATION',
      errors: [{ path: ['password'] }],
    });
    expect(await t.database.fork().count(User)).toBe(0);
    await t.stranger.user.confirm({ token, password });
  });

  test('refuses the link of an earlier mail, and what is none', async () => {
    const { t, token } = await register();
    await using _ = t;
    await t.stranger.user.register(account);

    for (const dead of [token, 'x', `${token}x`, tokenIn((await t.mailsTo(email))[0]).slice(1)]) {
      const attempt = t.stranger.user.confirm({ token: dead, password });

      expect(await failureOf(attempt)).toMatchObject({ code: 'INVALID_LINK' });
    }
  });

  test('takes another name when the first one is taken by now, with the same link', async () => {
    const { t, token } = await register();
    await using _ = t;
    await t.account({ ...account, username: 'ADA', email: 'other@example.com' });

    const attempt = t.stranger.user.confirm({ token, password });

    expect(await failureOf(attempt)).toMatchObject({ code: 'USERNAME_TAKEN' });
    const confirmed = await t.stranger.user.confirm({ token, password, username: 'ada-2' });
    expect(confirmed.username).toBe('ada-2');
  });

  test('refuses when the address has an account by now', async () => {
    const { t, token } = await register();
    await using _ = t;
    await t.account({ ...account, username: 'other' });

    const attempt = t.stranger.user.confirm({ token, password });

    expect(await failureOf(attempt)).toMatchObject({ code: 'EMAIL_TAKEN' });
  });
});

describe('user.update', () => {
  test('changes what is given, and cannot change a role', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const user = await ada.api.user.update({ bio: 'Counts.', image: 'https://example.com/a.png' });
    const attempt = ada.api.user.update(Object.assign({ bio: 'x' }, { role: 'admin' }));

    expect(user).toMatchObject({ bio: 'Counts.', image: 'https://example.com/a.png' });
    await expect(attempt).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
    expect(await ada.api.user.me()).toMatchObject({ role: 'user', bio: 'Counts.' });
  });

  test('refuses the name of somebody else', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    await t.member('bob');

    const attempt = ada.api.user.update({ username: 'Bob' });

    await expect(attempt).rejects.toMatchObject({ code: 'CONFLICT', reason: 'USERNAME_TAKEN' });
  });
});
