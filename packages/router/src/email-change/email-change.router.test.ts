import { findSession, User } from '@duet/db';
import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf, tokenIn } from '../testing/index.ts';

const OLD = 'ada@example.com';
const NEW = 'ada@example.org';

type TestRouter = Awaited<ReturnType<typeof createTestRouter>>;

/** Somebody who has asked to change their address, with what the two mails have. */
async function askForChange(t: TestRouter) {
  const ada = await t.member('ada');
  await ada.api.emailChange.create({ email: NEW });
  const token = tokenIn((await t.mailsTo(NEW))[0]);
  const undo = tokenIn((await t.mailsTo(OLD))[0]);
  return { ada, token, undo };
}

/** A thief has had a way back to their address before they gave it to the account, and asks for another address now. */
async function stealAddress(t: TestRouter) {
  const mallory = await t.member('mallory');
  await t.database.fork().nativeUpdate(User, { username: 'mallory' }, { email: NEW });
  await mallory.api.emailChange.create({ email: 'mallory@example.net' });
  await t.database
    .fork()
    .nativeUpdate(User, { username: 'mallory' }, { email: 'else@example.net' });

  const { ada, token } = await askForChange(t);
  await t.stranger.emailChange.confirm({ token });
  const undo = tokenIn((await t.mailsTo(OLD))[0]);
  await ada.api.emailChange.create({ email: 'third@example.org' });
  const back = tokenIn((await t.mailsTo(NEW))[0]);
  return { undo, back };
}

async function addressOf({ database }: TestRouter, username: string): Promise<string> {
  return (await database.fork().findOneOrFail(User, { username })).email;
}

describe('emailChange.create', () => {
  test('tells both addresses, and changes nothing yet', async () => {
    await using t = await createTestRouter();

    await askForChange(t);

    const [toNew] = await t.mailsTo(NEW);
    const [toOld] = await t.mailsTo(OLD);
    expect(toNew?.text).toContain('http://localhost:3000/confirm-address#');
    expect(toOld?.text).toContain(NEW);
    expect(toOld?.text).toMatch(/http:\/\/localhost:3000\/keep-address#.*\n\n/);
    expect(toOld?.text).toContain('The link works for 3 days');
    expect(await addressOf(t, 'ada')).toBe(OLD);
  });

  test('answers alike for an address that is taken, whose owner alone learns of it', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    await t.member('bob');

    const taken = await ada.api.emailChange.create({ email: 'bob@example.com' });
    const free = await ada.api.emailChange.create({ email: NEW });

    expect(Object.keys(taken)).toEqual(Object.keys(free));
    const [toBob] = await t.mailsTo('bob@example.com');
    expect(toBob?.subject).toBe('Your e-mail address stays with your account');
    expect(() => tokenIn(toBob)).toThrow('no link');
    expect((await t.mailsTo(OLD)).map(({ subject }) => subject)).toEqual([
      'Your e-mail address is about to change',
      'Your e-mail address is about to change',
    ]);
  });

  test('SES-6: wants a session that has just proved who it is', async () => {
    await using t = await createTestRouter();
    const { principal } = await t.member('ada');
    const authenticatedAt = new Date(Date.now() - 11 * 60_000);
    const stale = { ...principal, credential: { ...principal.credential, authenticatedAt } };

    const attempt = t.callerOf(stale).api.emailChange.create({ email: NEW });

    expect(await failureOf(attempt)).toMatchObject({ code: 'REAUTHENTICATION_REQUIRED' });
  });

  test('refuses the address that the account has', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const attempt = ada.api.emailChange.create({ email: OLD });

    expect(await failureOf(attempt)).toMatchObject({ errors: [{ path: ['email'] }] });
  });
});

describe('emailChange.confirm', () => {
  test('changes the address once, and tells both', async () => {
    await using t = await createTestRouter();
    const { token } = await askForChange(t);

    const changed = await t.stranger.emailChange.confirm({ token });
    const again = t.stranger.emailChange.confirm({ token });

    expect(changed).toEqual({ email: NEW });
    expect(await failureOf(again)).toMatchObject({ code: 'INVALID_LINK' });
    expect(await addressOf(t, 'ada')).toBe(NEW);
    for (const address of [OLD, NEW]) {
      const [mail] = await t.mailsTo(address);
      expect(mail?.subject).toBe('Your e-mail address was changed');
    }
  });

  test('refuses the link of an earlier request', async () => {
    await using t = await createTestRouter();
    const { ada, token } = await askForChange(t);
    await ada.api.emailChange.create({ email: 'ada@example.net' });

    const attempt = t.stranger.emailChange.confirm({ token });

    expect(await failureOf(attempt)).toMatchObject({ code: 'INVALID_LINK' });
  });

  test('refuses an address that is taken by now', async () => {
    await using t = await createTestRouter();
    const { token } = await askForChange(t);
    await t.account({ username: 'other', email: NEW, password: 'a long enough secret' });

    const attempt = t.stranger.emailChange.confirm({ token });

    expect(await failureOf(attempt)).toMatchObject({ code: 'EMAIL_TAKEN' });
    expect(await addressOf(t, 'ada')).toBe(OLD);
  });
});

describe('emailChange.undo', () => {
  test('stops a change that is not confirmed, and signs nobody out', async () => {
    await using t = await createTestRouter();
    const { ada, token, undo } = await askForChange(t);

    const kept = await t.stranger.emailChange.undo({ token: undo });
    const attempt = t.stranger.emailChange.confirm({ token });

    expect(kept).toEqual({ email: OLD, restored: false });
    expect(await failureOf(attempt)).toMatchObject({ code: 'INVALID_LINK' });
    expect(await findSession(t.database.fork(), ada.token)).not.toBeNull();
  });

  test('takes back a change that is, and signs everybody out', async () => {
    await using t = await createTestRouter();
    const { ada, token } = await askForChange(t);
    await t.stranger.emailChange.confirm({ token });
    const undo = tokenIn((await t.mailsTo(OLD))[0]);

    const kept = await t.stranger.emailChange.undo({ token: undo });

    expect(kept).toEqual({ email: OLD, restored: true });
    expect(await addressOf(t, 'ada')).toBe(OLD);
    expect(await findSession(t.database.fork(), ada.token)).toBeNull();
    expect((await t.mailsTo(OLD))[0]?.subject).toBe('Your account keeps this e-mail address');
  });

  test('takes back two changes in a row: going on to a third address does not help a thief', async () => {
    await using t = await createTestRouter();
    const { ada, token } = await askForChange(t);
    await t.stranger.emailChange.confirm({ token });
    const undo = tokenIn((await t.mailsTo(OLD))[0]);
    await ada.api.emailChange.create({ email: 'third@example.org' });
    const second = tokenIn((await t.mailsTo('third@example.org'))[0]);
    await t.stranger.emailChange.confirm({ token: second });

    const kept = await t.stranger.emailChange.undo({ token: undo });

    expect(kept).toEqual({ email: OLD, restored: true });
    expect(await addressOf(t, 'ada')).toBe(OLD);
  });

  test('ends the way back to an address that a thief gave the account meanwhile, whenever they first had one', async () => {
    await using t = await createTestRouter();
    const { undo, back } = await stealAddress(t);

    await t.stranger.emailChange.undo({ token: undo });
    const attempt = t.stranger.emailChange.undo({ token: back });

    expect(await failureOf(attempt)).toMatchObject({ code: 'INVALID_LINK' });
    expect(await addressOf(t, 'ada')).toBe(OLD);
  });

  test('leaves the owner the way back when a thief goes first', async () => {
    await using t = await createTestRouter();
    const { undo, back } = await stealAddress(t);

    await t.stranger.emailChange.undo({ token: back });
    const kept = await t.stranger.emailChange.undo({ token: undo });

    expect(kept).toEqual({ email: OLD, restored: true });
  });

  test('works once', async () => {
    await using t = await createTestRouter();
    const { undo } = await askForChange(t);
    await t.stranger.emailChange.undo({ token: undo });

    const again = t.stranger.emailChange.undo({ token: undo });

    expect(await failureOf(again)).toMatchObject({ code: 'INVALID_LINK' });
  });
});
