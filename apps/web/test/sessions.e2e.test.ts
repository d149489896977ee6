import { addAccount } from '@duet/router/testing';
import { expect } from 'vitest';
import { journey, openWorld, photograph, type World } from './support.ts';

const PASSWORD = 'a loom weaves flowers';

/** A world in which Ada has registered with a password of her own. */
async function openWorldWithAda() {
  const world = await openWorld();
  const account = { username: 'ada', email: 'ada@example.com', password: PASSWORD };
  await addAccount(world.database.fork(), account);

  async function signIn(path: string) {
    const page = await world.visitor();
    await page.goto(path);
    await page.getByLabel('E-mail').fill('ada@example.com');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Welcome, ada').waitFor();
    return page;
  }
  return { ...world, signIn };
}

/** Everybody has proved who they are an hour ago. */
function letAnHourPass({ database }: Pick<World, 'database'>) {
  const hourAgo = "now() - interval '1 hour'";
  return database.fork().execute(`update sessions set authenticated_at = ${hourAgo}`);
}

journey('a member signs in to the page they wanted, and signs out', async () => {
  await using world = await openWorldWithAda();

  const page = await world.signIn('/drafts');
  await page.getByRole('heading', { name: 'Drafts' }).waitFor();
  await page.getByLabel('Account of ada').click();
  await photograph(page, 'journey-account-menu');
  await page.getByRole('button', { name: 'Sign out' }).click();

  await page.getByRole('link', { name: 'Sign in' }).waitFor();
  await page.goto('/drafts');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(new URL(page.url()).searchParams.get('returnTo')).toBe('/drafts');
});

journey('a wrong password is refused with one sentence', async () => {
  await using world = await openWorldWithAda();
  const page = await world.visitor();

  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill('ada@example.com');
  await page.getByLabel('Password').fill('not the one');
  await page.getByRole('button', { name: 'Sign in' }).click();

  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sign in');
});

journey('ending a session signs the other browser out', async () => {
  await using world = await openWorldWithAda();
  const here = await world.signIn('/settings/sessions');
  const there = await world.signIn('/sign-in?returnTo=%2Ffeed');
  await there.getByRole('heading', { name: 'Your feed' }).waitFor();

  await here.reload();
  await here
    .getByRole('button', { name: /^End the session: Chrome on Linux/ })
    .first()
    .click();
  await here.getByText('That session has ended').waitFor();
  await photograph(here, 'journey-sessions');
  await there.getByRole('link', { name: 'Drafts' }).click();

  await there.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(new URL(there.url()).searchParams.get('returnTo')).toBe('/drafts');
});

journey('all other sessions end together, after a question', async () => {
  await using world = await openWorldWithAda();
  const there = await world.signIn('/sign-in');
  const here = await world.signIn('/settings/sessions');

  await here.getByRole('button', { name: 'End all other sessions' }).click();
  await here.getByRole('button', { name: 'End them' }).click();
  await here.getByText(/sessions? ended/).waitFor();
  await there.goto('/feed');

  await there.getByRole('heading', { name: 'Sign in' }).waitFor();
  await expect.poll(() => here.getByRole('listitem').count(), { timeout: 10_000 }).toBe(1);
});

journey('a new password asks an old session who is there, and ends all others', async () => {
  await using world = await openWorldWithAda();
  const there = await world.signIn('/sign-in');
  const here = await world.signIn('/settings/security');
  await letAnHourPass(world);

  await here.getByLabel('New password').fill('seven geese walk backwards');
  await here.getByRole('button', { name: 'Change the password' }).click();
  const dialog = here.getByRole('dialog', { name: 'Confirm that it is you' });
  await dialog.getByLabel('Your password').fill('not this one');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await dialog.getByRole('alert').waitFor();
  await photograph(here, 'journey-reauthentication');
  await dialog.getByLabel('Your password').fill(PASSWORD);
  await here.keyboard.press('Enter');
  await here.getByText('Your password is changed, and all other sessions have ended').waitFor();
  await there.goto('/feed');

  await there.getByRole('heading', { name: 'Sign in' }).waitFor();
  await here.reload();
  await here.getByRole('heading', { name: 'Security' }).waitFor();
});

journey('whoever cancels the question keeps what they typed', async () => {
  await using world = await openWorldWithAda();
  const page = await world.signIn('/settings/security');
  await letAnHourPass(world);

  await page.getByLabel('New password').fill('seven geese walk backwards');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await page.getByRole('dialog').getByLabel('Your password').waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('alert').getByText('Confirm that it is you').waitFor();
  expect(await page.getByLabel('New password').inputValue()).toBe('seven geese walk backwards');
});

journey(
  'a device is remembered when its owner asks for it, and forgets with its browser otherwise',
  async () => {
    await using world = await openWorldWithAda();
    const page = await world.visitor();
    const expiry = async () => (await page.context().cookies())[0]?.expires;

    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill('ada@example.com');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByLabel('Stay signed in').check();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Welcome, ada').waitFor();
    const remembered = await expiry();
    const other = await world.signIn('/sign-in');

    expect(remembered).toBeGreaterThan(Date.now() / 1000 + 29 * 24 * 3600);
    expect((await other.context().cookies())[0]?.expires).toBe(-1);
  },
);

journey('all sessions end together, this one included', async () => {
  await using world = await openWorldWithAda();
  const there = await world.signIn('/sign-in');
  const here = await world.signIn('/settings/sessions');

  await here.getByRole('button', { name: 'End all sessions' }).click();
  await here.getByRole('button', { name: 'End all', exact: true }).click();
  await here.getByText('You are signed out everywhere').waitFor();
  await there.goto('/feed');

  await there.getByRole('heading', { name: 'Sign in' }).waitFor();
});
