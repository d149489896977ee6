import { createClient, failureOf } from '@duet/client';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openSite, redeem, toRequest } from './reader-site.ts';
import { journey, linkTo, openWorld, type World } from './support.ts';

const EMAIL = 'ada@example.com';
const PASSWORD = 'a loom weaves flowers';

async function signUp(world: World, page: Page) {
  await page.goto('/');
  await page.getByRole('link', { name: 'Register' }).first().click();
  await page.getByLabel('Username').fill('ada');
  await page.getByLabel('E-mail').fill(EMAIL);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
  await page.goto(await linkTo(world, EMAIL));
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Confirm and sign in' }).click();
  await page.getByText('Welcome, ada').waitFor();
}

async function makeToken(page: Page): Promise<string> {
  await page.goto('/settings/tokens');
  await page.getByLabel('Name').fill('Backup');
  await page.getByLabel(/^Read articles/).check();
  await page.getByLabel(/^Change articles/).check();
  await page.getByRole('button', { name: 'Make the token' }).click();
  const token = await page.getByLabel('Token', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'I have it' }).click();
  return token;
}

async function registerApplication(page: Page, callback: string) {
  await page.goto('/settings/applications');
  await page.getByLabel('Name', { exact: true }).fill('Reader');
  await page.getByLabel('Redirect URIs').fill(callback);
  await page.getByLabel('Read articles').check();
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByText('Reader is registered').waitFor();
  const clientId = await page.getByLabel('Client id', { exact: true }).inputValue();
  const clientSecret = await page.getByLabel('Client secret', { exact: true }).inputValue();
  return { clientId, clientSecret };
}

/** Ends the token, the access of the application, the application, and every session. */
async function revokeEverything(page: Page) {
  await page.goto('/settings/tokens');
  await page.getByRole('button', { name: 'Revoke Backup' }).click();
  await page.getByRole('button', { name: 'Revoke it' }).click();
  await page.getByText('That token is revoked').waitFor();
  await page.goto('/settings/applications');
  await page.getByRole('button', { name: 'End the access of Reader' }).click();
  await page.getByRole('button', { name: 'End it' }).click();
  await page.getByText('Reader has no access any more').waitFor();
  await page.getByRole('button', { name: 'Delete Reader' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.getByText('None yet').waitFor();
  await page.goto('/settings/sessions');
  await page.getByRole('button', { name: 'End all sessions' }).click();
  await page.getByRole('button', { name: 'End all', exact: true }).click();
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
}

journey(
  'a stranger signs up, makes a token, registers an application and lets it in, and takes all of it back',
  async () => {
    await using world = await openWorld();
    await using site = await openSite();
    const page = await world.visitor();
    await signUp(world, page);

    const token = await makeToken(page);
    const headers = { authorization: `Bearer ${token}` };
    const rest = () => fetch(`${world.url}/api/v1/articles`, { headers });
    const rpc = createClient({ url: `${world.url}/trpc`, token, retries: { attempts: 1 } });
    const { slug } = await rpc.article.create.mutate({ title: 'By a program', body: 'Text' });
    const refused = await rpc.comment.create
      .mutate({ slug, body: 'A third scope' })
      .catch((error: unknown) => error);
    expect((await rest()).status).toBe(200);
    expect(String(refused)).toContain('comment:write');

    const client = await registerApplication(page, site.callback);
    await page.goto(toRequest(world, client.clientId, site.callback));
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await page.getByRole('heading', { name: 'Back at the reader' }).waitFor();
    const asApplication = await redeem(world, client, new URL(page.url()));
    expect((await asApplication()).status).toBe(200);

    await revokeEverything(page);
    const after = await rpc.article.list.query({}).catch((error: unknown) => error);
    expect((await rest()).status).toBe(401);
    expect(failureOf(after)).toMatchObject({ code: 'INVALID_TOKEN' });
    expect((await asApplication()).status).toBe(401);
    await page.goto('/settings/sessions');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(world.complaints).toEqual([]);
  },
);
