import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf } from '../testing/index.ts';

const account = { username: 'ada', email: 'Ada@Example.com', password: 'a long enough secret' };

describe('user.register', () => {
  test('creates an account, signs it in and never returns a secret', async () => {
    await using t = await createTestRouter();
    const caller = t.callerOf(null);

    const signedIn = await caller.api.user.register(account);

    expect(signedIn.user).toMatchObject({
      username: 'ada',
      email: 'ada@example.com',
      role: 'user',
    });
    expect(signedIn.session.current).toBe(true);
    expect(caller.tokens).toHaveLength(1);
    expect(JSON.stringify(signedIn)).not.toMatch(/argon2|password|secret/i);
  });

  test.each([
    [{ email: 'other@example.com' }, 'USERNAME_TAKEN'],
    [{ username: 'ADA', email: 'other@example.com' }, 'USERNAME_TAKEN'],
    [{ username: 'other' }, 'EMAIL_TAKEN'],
  ])('refuses %j with %s', async (changes, reason) => {
    await using t = await createTestRouter();
    await t.stranger.user.register(account);

    const attempt = t.stranger.user.register({ ...account, ...changes });

    await expect(attempt).rejects.toMatchObject({ code: 'CONFLICT', reason });
  });

  test('refuses an address whose domain nobody can have', async () => {
    await using t = await createTestRouter();

    const attempt = t.stranger.user.register({ ...account, email: 'ada@example-.com' });

    expect(await failureOf(attempt)).toMatchObject({
      code: 'VALIDATION',
      errors: [{ path: ['email'] }],
    });
  });

  test('refuses one of the commonest passwords, naming the field', async () => {
    await using t = await createTestRouter();

    const attempt = t.stranger.user.register({ ...account, password: 'password123' });

    expect(await failureOf(attempt)).toMatchObject({
      code: 'VALIDATION',
      errors: [{ path: ['password'] }],
    });
  });

  test('leaves nothing behind when it fails', async () => {
    await using t = await createTestRouter();
    const caller = t.callerOf(null);
    await t.stranger.user.register(account);

    await expect(caller.api.user.register({ ...account, username: 'other' })).rejects.toThrow();

    expect(caller.tokens).toEqual([]);
    const attempt = t.stranger.profile.byUsername({ username: 'other' });
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
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
