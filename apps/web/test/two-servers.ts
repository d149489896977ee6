import { addAccount } from '@duet/router/testing';
import { createTestApp } from '@duet/testing';
import type { Page } from 'playwright-core';
import { findFreePort } from './free-port.ts';
import { openWorld } from './support.ts';

/** Ada, as the other server knows her. */
export const ADA = {
  username: 'ada',
  email: 'ada@example.com',
  password: 'a loom weaves flowers',
} as const;

/**
 * A world whose visitors may sign in with an account of another server of this project: `other`, where Ada has one. It has another
 * host name, because browsers keep cookies by host, whatever the port.
 */
export async function openWorldBesideAnother() {
  const [port, otherPort] = [await findFreePort(), await findFreePort()];
  const [publicOrigin, issuer] = [`http://127.0.0.1:${port}`, `http://localhost:${otherPort}`];
  const other = await createTestApp({ settings: { publicOrigin: issuer } });
  await other.listen(otherPort);
  await addAccount(other.database.fork(), ADA);

  const operator = await other.member('operator');
  const { id, clientSecret } = await operator.rpc.application.register.mutate({
    name: 'The first one',
    kind: 'confidential',
    redirectUris: [`${publicOrigin}/auth/oidc/callback`],
    scopes: ['openid', 'profile', 'email'],
  });
  const client = { clientId: id, clientSecret: clientSecret ?? '' };
  const provider = { kind: 'openid', id: 'oidc', name: 'The other one', issuer } as const;
  const providers = [{ ...provider, ...client, trustsEmail: true, tellsLoginTime: true }];
  const world = await openWorld({ settings: { publicOrigin, providers }, port });
  return {
    ...world,
    other,
    async [Symbol.asyncDispose]() {
      await world[Symbol.asyncDispose]();
      await other[Symbol.asyncDispose]();
    },
  };
}

/** Leaves for the other server from the sign-in page, and signs in there as Ada. */
export async function signInThere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in with The other one' }).click();
  // Both have such a page.
  await page.waitForURL(/^http:\/\/localhost/);
  await signIn(page, ADA);
}

/** Fills in the form for it. */
export async function signIn(page: Page, { email, password }: Credentials): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

interface Credentials {
  readonly email: string;
  readonly password: string;
}
