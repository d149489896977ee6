import { expect } from 'vitest';
import { openSite, redeem, toRequest } from './reader-site.ts';
import { journey, openWorld, photograph, type World } from './support.ts';

/** Registers an application in the browser, and returns what its makers take along. */
async function register(world: World, callback: string) {
  const page = await world.visitor(await world.member('bob'));
  await page.goto('/settings/applications');
  await page.getByText('No application has access').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Reader');
  await page.getByLabel('Redirect URIs').fill(callback);
  await page.getByLabel('Read articles').check();
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByText('Reader is registered').waitFor();
  await photograph(page, 'oauth-registered');
  const clientId = await page.getByLabel('Client id', { exact: true }).inputValue();
  const clientSecret = await page.getByLabel('Client secret', { exact: true }).inputValue();
  return { clientId, clientSecret, page };
}

journey(
  'OAU-1: an application is registered, let in, used and shut out in the browser',
  async () => {
    await using world = await openWorld();
    await using site = await openSite();
    const client = await register(world, site.callback);
    const page = await world.visitor(await world.member('ada'));

    await page.goto(toRequest(world, client.clientId, site.callback));
    await page.getByRole('heading', { name: 'Reader asks for access to your account' }).waitFor();
    await page.getByText('Registered by bob').waitFor();
    await page.getByText('Read articles').waitFor();
    await photograph(page, 'oauth-consent');
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await page.getByRole('heading', { name: 'Back at the reader' }).waitFor();
    const arrived = new URL(page.url());
    const ask = await redeem(world, client, arrived);

    expect(arrived.searchParams.get('state')).toBe('a state');
    expect((await ask()).status).toBe(200);
    await page.goto('/settings/applications');
    await page.getByRole('button', { name: 'End the access of Reader' }).click();
    await page.getByRole('button', { name: 'End it' }).click();
    await page.getByText('Reader has no access any more').waitFor();
    expect((await ask()).status).toBe(401);
    expect(world.complaints).toEqual([]);
  },
);

journey(
  'whoever does not allow it is sent back with nothing, at 360 pixels and by keyboard',
  async () => {
    await using world = await openWorld();
    await using site = await openSite();
    const client = await register(world, site.callback);
    const viewport = { width: 360, height: 640 };
    const page = await world.visitor(await world.member('ada'), { viewport });

    await page.goto(toRequest(world, client.clientId, site.callback));
    await page.getByRole('button', { name: 'Allow', exact: true }).focus();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Back at the reader' }).waitFor();

    expect(width).toBe(360);
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('error')).toBe('access_denied');
    expect(searchParams.has('code')).toBe(false);
  },
);

journey('who uses another account signs out, and begins again as who signs in', async () => {
  await using world = await openWorld();
  await using site = await openSite();
  const client = await register(world, site.callback);
  const page = await world.visitor(await world.member('ada'));

  await page.goto(toRequest(world, client.clientId, site.callback));
  await page.getByRole('button', { name: 'Use another account' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  const returnTo = new URL(page.url()).searchParams.get('returnTo') ?? '';
  const carol = await world.member('carol');
  await page.context().addCookies([{ name: 'duet', value: carol.token, url: world.url }]);
  await page.goto(returnTo);

  await page.getByText('You are signed in as carol').waitFor();
});

journey('a stranger signs in with the address that the application expects', async () => {
  await using world = await openWorld();
  await using site = await openSite();
  const client = await register(world, site.callback);
  const page = await world.visitor();
  const request = toRequest(world, client.clientId, site.callback);

  await page.goto(`${request}&login_hint=ada%2Bnews%40example.com`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();

  expect(await page.getByLabel('E-mail').inputValue()).toBe('ada+news@example.com');
});
