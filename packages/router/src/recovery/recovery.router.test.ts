import {
  AuditEvent,
  createApiToken,
  findApiToken,
  findApplication,
  findSession,
  keepProvenIdentity,
  OneTimeToken,
  Session,
  User,
} from '@duet/db';
import { describe, expect, test } from 'vitest';
import { MAILS_PER_HOUR } from '../mail/mail.schema.ts';
import { createApplication, createTestRouter, failureOf, tokenIn } from '../testing/index.ts';

const account = { username: 'ada', email: 'ada@example.com', password: 'a long enough secret' };
const { email } = account;
const NEW = 'another long secret';

type TestRouter = Awaited<ReturnType<typeof createTestRouter>>;

async function askForLink(t: TestRouter): Promise<string> {
  await t.stranger.recovery.create({ email });
  return tokenIn((await t.mailsTo(email))[0]);
}

describe('recovery.create', () => {
  test('sends a link to an address that has an account', async () => {
    await using t = await createTestRouter();
    await t.account(account);

    await t.stranger.recovery.create({ email: 'ADA@example.com' });

    const [mail] = await t.mailsTo(email);
    expect(mail?.subject).toBe('Set a new password');
    expect(mail?.text).toMatch(/http:\/\/localhost:3000\/reset-password#[\w-]{22}\.[\w-]{43}\n/);
  });

  test('PWD-4: answers and writes alike for an address that has none, and whose account is disabled', async () => {
    await using t = await createTestRouter();
    await t.account(account);
    const off = { username: 'off', email: 'off@example.com', password: account.password };
    await t.account(off);
    await t.database.fork().nativeUpdate(User, { username: 'off' }, { disabledAt: new Date() });
    const addresses = [email, 'nobody@example.com', off.email];

    const answers = [];
    for (const each of addresses) answers.push(await t.stranger.recovery.create({ email: each }));

    expect(answers.map((answer) => ({ ...answer, expiresAt: '' }))).toEqual(
      addresses.map((each) => ({ email: each, expiresAt: '' })),
    );
    expect(await t.database.fork().count(OneTimeToken)).toBe(3);
    for (const each of addresses.slice(1)) {
      const [mail, ...others] = await t.mailsTo(each);
      expect(mail?.subject).toBe('There is no account to set a password for');
      expect(() => tokenIn(mail)).toThrow('no link');
      expect(others).toEqual([]);
    }
  });

  test('sends an address a few mails an hour, however many ask at once', async () => {
    await using t = await createTestRouter();
    await t.account(account);

    await Promise.all(
      Array.from({ length: 20 }, () => t.callerOf(null).api.recovery.create({ email })),
    );

    const mails = await t.mailsTo(email);
    expect(mails).toHaveLength(MAILS_PER_HOUR);
  });
});

describe('recovery.complete', () => {
  test('sets the password, and tells the owner', async () => {
    await using t = await createTestRouter();
    await t.account(account);
    const token = await askForLink(t);

    await t.stranger.recovery.complete({ token, password: NEW });

    const old = t.stranger.session.create({ email, password: account.password });
    expect(await failureOf(old)).toMatchObject({ code: 'INVALID_CREDENTIALS' });
    expect((await t.stranger.session.create({ email, password: NEW })).user.username).toBe('ada');
    const [notice] = await t.mailsTo(email);
    expect(notice?.subject).toBe('Your password was changed');
  });

  test('ends every session and token of the account, and none of others', async () => {
    await using t = await createTestRouter();
    const { id } = await t.account(account);
    const bob = await t.member('bob');
    await t.stranger.session.create({ email, password: account.password });
    const expiresAt = new Date(Date.now() + 60_000);
    const newToken = { user: { id }, name: 'Backup', scopes: ['article:read'], expiresAt };
    const apiToken = await createApiToken(t.database.fork(), newToken);

    await t.stranger.recovery.complete({ token: await askForLink(t), password: NEW });

    expect(await t.database.fork().count(Session, { user: id })).toBe(0);
    const presented = { token: apiToken.token, address: '127.0.0.1' };
    expect(await findApiToken(t.database.fork(), presented)).toBeNull();
    expect(await findSession(t.database.fork(), bob.token)).not.toBeNull();
  });

  test('takes back a new address that somebody in the account has asked for', async () => {
    await using t = await createTestRouter();
    await t.account(account);
    const { user, session } = await t.stranger.session.create({
      email,
      password: account.password,
    });
    const credential = { kind: 'session', id: session.id, authenticatedAt: new Date() } as const;
    const thief = t.callerOf({ ...user, userId: user.id, credential }).api;
    await thief.emailChange.create({ email: 'thief@example.net' });
    const stolen = tokenIn((await t.mailsTo('thief@example.net'))[0]);

    await t.stranger.recovery.complete({ token: await askForLink(t), password: NEW });
    const attempt = t.stranger.emailChange.confirm({ token: stolen });

    expect(await failureOf(attempt)).toMatchObject({ code: 'INVALID_LINK' });
  });

  test('disconnects accounts elsewhere, which somebody else may have connected', async () => {
    await using t = await createTestRouter();
    await t.account(account);
    const { user, session } = await t.stranger.session.create({
      email,
      password: account.password,
    });
    const credential = { kind: 'session', id: session.id, authenticatedAt: new Date() } as const;
    const claims = {
      purpose: 'signIn',
      provider: 'github',
      issuer: 'https://github.com',
      subject: '42',
      name: 'thief',
      email: null,
    } as const;
    const prove = async () => (await keepProvenIdentity(t.database.fork(), claims)).token;
    const thief = t.callerOf({ ...user, userId: user.id, credential }, null, await prove()).api;
    await thief.identity.connect();

    await t.stranger.recovery.complete({ token: await askForLink(t), password: NEW });
    const attempt = t.callerOf(null, null, await prove()).api.identity.signIn();

    expect(await failureOf(attempt)).toMatchObject({ code: 'IDENTITY_UNKNOWN' });
    const kind = 'identity.disconnected';
    expect(await t.database.fork().count(AuditEvent, { kind, subjectId: user.id })).toBe(1);
  });

  test('ends the secrets of applications, which could act for their owner, and of nobody else', async () => {
    await using t = await createTestRouter();
    const { id } = await t.account(account);
    const bob = await t.member('bob');
    const own = await createApplication(t.database.fork(), { userId: id });
    const other = await createApplication(t.database.fork(), bob.principal);

    await t.stranger.recovery.complete({ token: await askForLink(t), password: NEW });

    const secretOf = async ({ id }: { id: string }) =>
      (await findApplication(t.database.fork(), id))?.secretHash;
    expect(await secretOf(own)).not.toBe(own.secretHash);
    expect(await secretOf(own)).toHaveLength(43);
    expect(await secretOf(other)).toBe(other.secretHash);
  });

  test('works once, also for ten at once', async () => {
    await using t = await createTestRouter();
    await t.account(account);
    const token = await askForLink(t);

    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        t.callerOf(null).api.recovery.complete({ token, password: `${NEW} ${n}` }),
      ),
    );

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test.each([
    ['a newer link was sent', (t: TestRouter): Promise<unknown> => askForLink(t)],
    [
      'the password was changed',
      (t: TestRouter): Promise<unknown> =>
        t.database.fork().nativeUpdate(User, {}, { passwordHash: 'changed' }),
    ],
    [
      'the address was changed',
      (t: TestRouter): Promise<unknown> =>
        t.database.fork().nativeUpdate(User, {}, { email: 'new@example.com' }),
    ],
    [
      'the account was disabled',
      (t: TestRouter): Promise<unknown> =>
        t.database.fork().nativeUpdate(User, {}, { disabledAt: new Date() }),
    ],
    [
      'its time is over',
      (t: TestRouter) =>
        t.database.fork().nativeUpdate(OneTimeToken, {}, { expiresAt: new Date() }),
    ],
  ] as const)('refuses a link when %s', async (_, happen) => {
    await using t = await createTestRouter();
    await t.account(account);
    const token = await askForLink(t);
    await happen(t);

    const attempt = t.stranger.recovery.complete({ token, password: NEW });

    expect(await failureOf(attempt)).toMatchObject({ code: 'INVALID_LINK' });
  });

  test('PWD-3: holds a new password to the rules, and keeps the link', async () => {
    await using t = await createTestRouter();
    await t.account(account);
    const token = await askForLink(t);

    for (const password of ['password123', 'short']) {
      const attempt = t.stranger.recovery.complete({ token, password });
      expect(await failureOf(attempt)).toMatchObject({ errors: [{ path: ['password'] }] });
    }

    await t.stranger.recovery.complete({ token, password: NEW });
  });
});
