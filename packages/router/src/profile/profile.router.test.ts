import { describe, expect, test } from 'vitest';
import { createTestRouter } from '../testing/index.ts';

describe('profiles', () => {
  test('are found whatever the case of the name', async () => {
    await using t = await createTestRouter();
    await t.member('Ada');

    const profile = await t.stranger.profile.byUsername({ username: 'aDA' });

    expect(profile).toEqual({ username: 'Ada', bio: '', image: null, following: false });
  });

  test('are NOT_FOUND when nobody has the name', async () => {
    await using t = await createTestRouter();

    const attempt = t.stranger.profile.byUsername({ username: 'nobody' });

    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('are followed once, however often one asks, and unfollowed likewise', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    await t.member('bob');
    const bob = { username: 'bob' };

    await Promise.all([ada.api.profile.follow(bob), ada.api.profile.follow(bob)]);
    const followed = await ada.api.profile.byUsername(bob);
    await ada.api.profile.unfollow(bob);
    const unfollowed = await ada.api.profile.unfollow(bob);

    expect([followed.following, unfollowed.following]).toEqual([true, false]);
  });

  test('cannot be followed by themselves', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const attempt = ada.api.profile.follow({ username: 'ADA' });

    await expect(attempt).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
  });
});
