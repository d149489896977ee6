import { expect } from 'vitest';
import { journey, openWorld, photograph } from './support.ts';

const PASSWORD = 'a loom weaves flowers';

/** A world in which Ada has registered with a password of her own. */
async function openWorldWithAda() {
  const world = await openWorld();
  const account = { username: 'ada', email: 'ada@example.com', password: PASSWORD };
  await world.stranger.rpc.user.register.mutate(account);

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
  const here = await world.signIn('/sessions');
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
  const here = await world.signIn('/sessions');

  await here.getByRole('button', { name: 'End all other sessions' }).click();
  await here.getByRole('button', { name: 'End them' }).click();
  await here.getByText(/sessions? ended/).waitFor();
  await there.goto('/feed');

  await there.getByRole('heading', { name: 'Sign in' }).waitFor();
  await expect.poll(() => here.getByRole('listitem').count(), { timeout: 10_000 }).toBe(1);
});
