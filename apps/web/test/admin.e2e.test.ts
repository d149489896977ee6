import { expect } from 'vitest';
import { journey, openWorld, photograph } from './support.ts';

journey('an admin finds a user, disables and enables them, and the log tells of it', async () => {
  await using world = await openWorld();
  const boss = await world.member('boss', 'admin');
  const bob = await world.member('bob');
  const [admin, there] = [await world.visitor(boss), await world.visitor(bob)];
  await there.goto('/feed');
  await there.getByRole('heading', { name: 'Your feed' }).waitFor();

  await admin.goto('/');
  await admin.getByLabel('Account of boss').click();
  await admin.getByRole('link', { name: 'Administration' }).click();
  await admin.getByLabel('Name or e-mail').fill('bob@');
  await admin.getByRole('button', { name: 'Search' }).click();
  await admin.getByRole('button', { name: 'Disable bob' }).click();
  await admin.getByLabel('Reason').fill('Too loud');
  await photograph(admin, 'journey-admin-disable');
  await admin.getByRole('button', { name: 'Disable the account' }).click();
  await admin.getByText('bob is disabled').waitFor();
  await there.getByRole('link', { name: 'Drafts' }).click();
  await there.getByRole('heading', { name: 'Sign in' }).waitFor();
  await admin.getByRole('button', { name: 'Enable bob' }).click();
  await admin.getByRole('button', { name: 'Enable the account' }).click();
  await admin.getByText('bob can sign in again').waitFor();
  await admin.getByRole('link', { name: 'Activity', exact: true }).click();

  await admin.getByText('Disabled the account: Too loud').waitFor();
  await admin.getByRole('listitem').getByText('Enabled the account').waitFor();
  await photograph(admin, 'journey-admin-activity');
  expect((await boss.rpc.audit.list.query()).items.map(({ kind }) => kind)).toEqual([
    'account.enabled',
    'account.disabled',
  ]);
});

journey('a role that an admin gives is seen by its owner, after signing in again', async () => {
  await using world = await openWorld();
  const boss = await world.member('boss', 'admin');
  const bob = await world.member('bob');
  const admin = await world.visitor(boss);

  await admin.goto('/admin/users');
  await admin.getByRole('button', { name: 'Change role of bob' }).click();
  await admin.getByLabel('New role').selectOption('moderator');
  await admin.getByRole('button', { name: 'Change the role' }).click();
  await admin.getByText('The role of bob is changed').waitFor();
  await admin.getByRole('heading', { name: 'bob moderator' }).waitFor();
  const again = await world.visitor(await world.signIn(bob));
  await again.goto('/settings/activity');

  await again.getByText('Changed the role from user to moderator').waitFor();
  await again.goto('/admin/users');
  await again.getByRole('heading', { name: 'No such page' }).waitFor();
});
