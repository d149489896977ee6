import { addAccount } from '@duet/router/testing';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey, photograph, type World } from './support.ts';
import { ADA, openWorldBesideAnother, signIn, signInThere } from './two-servers.ts';

/** Who has an account here. */
function accountsAt({ database }: Pick<World, 'database'>) {
  return database.fork().execute('select username from users');
}

/** Leaves for the other server, signs in there, and is asked whether to let the first one in. */
async function askAtTheOther(page: Page) {
  await page.goto('/sign-in?returnTo=%2Fdrafts');
  await signInThere(page);
  await page.getByRole('heading', { name: 'The first one asks for access' }).waitFor();
}

journey(
  'a stranger registers with an account of another Duet, and comes back with it',
  async () => {
    await using world = await openWorldBesideAnother();
    const page = await world.visitor();

    await askAtTheOther(page);
    await page.getByText('See your e-mail address').waitFor();
    await photograph(page, 'journey-own-provider-consent');
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await page.getByText('signs you in as ada, with the address ada@example.com').waitFor();
    await page.getByRole('button', { name: 'Create the account' }).click();
    await page.getByRole('heading', { name: 'Drafts' }).waitFor();

    // In a new browser they sign in there once more, and have agreed already.
    const again = await world.visitor();
    await again.goto('/sign-in?returnTo=%2Ffeed');
    await signInThere(again);
    await again.getByRole('heading', { name: 'Your feed' }).waitFor();

    expect(await accountsAt(world)).toEqual([{ username: 'ada' }]);
    expect(world.complaints).toEqual([]);
  },
);

journey('whoever has an account here connects the other one by signing in to both', async () => {
  await using world = await openWorldBesideAnother();
  const password = 'another password than there';
  await addAccount(world.database.fork(), { ...ADA, username: 'ada-here', password });
  const page = await world.visitor();

  await askAtTheOther(page);
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await page.getByRole('heading', { name: 'Is this you?' }).waitFor();
  await page.getByRole('link', { name: 'Sign in and connect The other one' }).click();
  await signIn(page, { ...ADA, password });
  await page.getByRole('button', { name: 'Connect ada', exact: true }).click();
  await page.getByText('The other one can sign you in now').waitFor();

  await page.context().clearCookies({ domain: '127.0.0.1' });
  await page.goto('/sign-in?returnTo=%2Ffeed');
  await page.getByRole('button', { name: 'Sign in with The other one' }).click();
  await page.getByRole('heading', { name: 'Your feed' }).waitFor();
  expect(await accountsAt(world)).toEqual([{ username: 'ada-here' }]);
  expect(world.complaints).toEqual([]);
});

journey('the other Duet asks for the password again before it says who is there', async () => {
  await using world = await openWorldBesideAnother();
  const page = await world.visitor();
  await askAtTheOther(page);
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await page.getByRole('button', { name: 'Create the account' }).click();
  await page.getByRole('heading', { name: 'Drafts' }).waitFor();
  for (const { database } of [world, world.other]) {
    await database.fork().execute("update sessions set authenticated_at = '2026-01-01'");
  }

  await page.goto('/settings/tokens');
  await page.getByLabel('Name').fill('Backup');
  await page.getByLabel(/^Read articles/).check();
  await page.getByRole('button', { name: 'Make the token' }).click();
  await page.getByText('Your account has no password').waitFor();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Confirm with The other one' }).click();
  const there = await opened;
  await there.getByLabel('Your password').fill(ADA.password);
  await there.getByRole('button', { name: 'Confirm', exact: true }).click();
  await there.getByRole('heading', { name: 'It is you' }).waitFor();
  await page.getByLabel('Token', { exact: true }).waitFor();
});

journey(
  'whoever does not allow it at the other Duet is told so here, and gets nothing',
  async () => {
    await using world = await openWorldBesideAnother();
    const page = await world.visitor();

    await askAtTheOther(page);
    await page.getByRole('button', { name: 'Do not allow' }).click();

    await page.getByText('You did not sign in at the provider').waitFor();
    expect(new URL(page.url()).origin).toBe(world.url);
    expect(await accountsAt(world)).toEqual([]);
  },
);
