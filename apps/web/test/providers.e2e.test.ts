import { CLIENT, startOddIssuer } from '@duet/testing';
import { expect } from 'vitest';
import { findFreePort } from './free-port.ts';
import { journey, openWorld, photograph } from './support.ts';

/** A world whose visitors may sign in with another issuer, where everybody is Ada. */
async function openWorldWithIssuer() {
  const issuer = await startOddIssuer();
  const port = await findFreePort();
  const provider = { kind: 'openid', id: 'oidc', name: 'Elsewhere', issuer: issuer.url } as const;
  const providers = [{ ...provider, ...CLIENT, trustsEmail: true, tellsLoginTime: true }];
  const settings = { publicOrigin: `http://127.0.0.1:${port}`, providers };
  const world = await openWorld({ settings, port });
  return {
    ...world,
    issuer,
    async [Symbol.asyncDispose]() {
      await world[Symbol.asyncDispose]();
      await issuer[Symbol.asyncDispose]();
    },
  };
}

journey('a stranger registers with an account elsewhere, and comes back with it', async () => {
  await using world = await openWorldWithIssuer();
  const page = await world.visitor();

  await page.goto('/sign-in?returnTo=%2Fdrafts');
  await page.getByRole('button', { name: 'Sign in with Elsewhere' }).click();
  await page.getByRole('heading', { name: 'Create an account' }).waitFor();
  await photograph(page, 'journey-provider-register');
  expect(await page.getByLabel('Username').inputValue()).toBe('ada-l');
  await page.getByRole('button', { name: 'Create the account' }).click();
  await page.getByRole('heading', { name: 'Drafts' }).waitFor();

  const again = await world.visitor();
  await again.goto('/sign-in?returnTo=%2Ffeed');
  await again.getByRole('button', { name: 'Sign in with Elsewhere' }).click();
  await again.getByRole('heading', { name: 'Your feed' }).waitFor();
  expect(world.complaints).toEqual([]);
});

journey('a member connects an account elsewhere, is asked for it, and disconnects it', async () => {
  await using world = await openWorldWithIssuer();
  const page = await world.visitor(await world.member('ada'));

  await page.goto('/settings/security');
  await page.getByRole('button', { name: 'Connect Elsewhere' }).click();
  await page.getByRole('heading', { name: 'Connect Elsewhere?' }).waitFor();
  await page.getByRole('button', { name: 'Connect ada-l' }).click();
  await page.getByText('Elsewhere can sign you in now').waitFor();
  await photograph(page, 'journey-provider-connected');

  await world.database.fork().execute("update sessions set authenticated_at = '2026-01-01'");
  await page.getByRole('button', { name: 'Disconnect Elsewhere' }).click();
  await page.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Confirm with Elsewhere' }).click();
  await (await opened).getByRole('heading', { name: 'It is you' }).waitFor();
  await page.getByText('Elsewhere cannot sign you in any more').waitFor();
});

journey('whoever gets nowhere at the provider is told why on the sign-in page', async () => {
  await using world = await openWorldWithIssuer();
  world.issuer.behave({ claims: { nonce: 'of somebody else' } });
  const page = await world.visitor();

  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with Elsewhere' }).click();

  await page.getByText('What the provider answered cannot be trusted').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sign in');
});
