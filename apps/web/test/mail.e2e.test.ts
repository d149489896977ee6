import { addAccount } from '@duet/router/testing';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey, linkTo, openWorld, photograph } from './support.ts';

const PASSWORD = 'a loom weaves flowers';
const ADA = { username: 'ada', email: 'ada@example.com', password: PASSWORD };

async function signIn(page: Page, credentials: { email: string; password: string }) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(credentials.email);
  await page.getByLabel('Password').fill(credentials.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Welcome, ada').waitFor();
}

journey(
  'a stranger signs up by the outbox, and the link is in no address and no history',
  async () => {
    await using world = await openWorld();
    const page = await world.visitor();
    await page.goto('/register');
    await page.getByLabel('Username').fill('ada');
    await page.getByLabel('E-mail').fill(ADA.email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Register' }).click();

    await page.getByRole('link', { name: 'open the outbox' }).click();
    await page.getByRole('link', { name: 'Confirm your e-mail address' }).click();
    await photograph(page, 'journey-outbox-mail');
    const href = await page.getByRole('link', { name: /\/confirm#/ }).getAttribute('href');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url(), JSON.stringify(request.headers())));
    await page.goto(await linkTo(world, ADA.email));
    await page.getByLabel('Password').waitFor();
    await expect.poll(() => page.url()).toBe(`${world.url}/confirm`);
    await photograph(page, 'journey-confirm');
    await page.getByLabel('Password').fill('not what was chosen');
    await page.getByRole('button', { name: 'Confirm and sign in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Confirm and sign in' }).click();

    await page.getByText('Welcome, ada').waitFor();
    const token = href?.split('#')[1] ?? '';
    expect(token).toHaveLength(66);
    expect(sent.filter((text) => text.includes(token))).toEqual([]);
    await page.goBack();
    expect(page.url()).not.toContain(token);
  },
);

journey(
  'whoever has forgotten their password sets a new one, and it is told to everybody who is signed in',
  async () => {
    await using world = await openWorld();
    await addAccount(world.database.fork(), ADA);
    const elsewhere = await world.visitor();
    await signIn(elsewhere, ADA);
    const page = await world.visitor();
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByLabel('E-mail').fill(ADA.email);
    await page.getByRole('button', { name: 'Send the mail' }).click();
    await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();

    await page.goto(await linkTo(world, ADA.email));
    await page.getByLabel('New password').fill('another long secret');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('Your password is set').waitFor();

    await signIn(page, { email: ADA.email, password: 'another long secret' });
    await elsewhere.goto('/drafts');
    await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor();
    const [notice] = await world.mailsTo(ADA.email);
    expect(notice?.subject).toBe('Your password was changed');
  },
);

journey('a member changes their address, and the old one takes it back', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const page = await world.visitor(ada);
  await page.goto('/settings/security');
  await page.getByLabel('New e-mail address').fill('ada@example.org');
  await page.getByRole('button', { name: 'Change the address' }).click();
  await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
  await photograph(page, 'journey-change-address');

  await page.goto(await linkTo(world, 'ada@example.org'));
  await page.getByRole('button', { name: 'Confirm the address' }).click();
  await page.getByText('Your account has the address').waitFor();
  const thief = await world.visitor();
  await thief.goto(await linkTo(world, 'ada@example.com'));
  await thief.getByRole('button', { name: 'Keep this address' }).click();

  await thief.getByText('Everybody is signed out').waitFor();
  await page.goto('/drafts');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

journey('a link that was used says so, and offers another mail', async () => {
  await using world = await openWorld();
  const page = await world.visitor();

  await page.goto('/reset-password#none.such');
  await page.getByLabel('New password').fill('another long secret');
  await page.getByRole('button', { name: 'Set the password' }).click();

  await page.getByText('This link does not work any more').waitFor();
  await page.getByRole('link', { name: 'Ask for another mail' }).click();
  await page.getByRole('button', { name: 'Send the mail' }).waitFor();
});
