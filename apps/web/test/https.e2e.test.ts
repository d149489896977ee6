import { addAccount } from '@duet/router/testing';
import { createCertificate } from '@duet/testing';
import { expect } from 'vitest';
import { journey, openWorld } from './support.ts';

const PASSWORD = 'a long enough secret';

journey('the console works over HTTP/2, and its session is a cookie of https', async () => {
  await using certificate = await createCertificate();
  await using world = await openWorld({
    settings: { tls: certificate, publicOrigin: 'https://127.0.0.1' },
  });
  const account = { username: 'ada', email: 'ada@example.com', password: PASSWORD };
  await addAccount(world.database.fork(), account);
  const page = await world.visitor(undefined, { ignoreHTTPSErrors: true });

  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill('ada@example.com');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Welcome, ada').waitFor();

  const protocols = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => Reflect.get(entry, 'nextHopProtocol')),
  );
  expect(new Set(protocols)).toEqual(new Set(['h2']));
  expect(await page.context().cookies()).toMatchObject([
    { name: '__Host-duet', secure: true, httpOnly: true, sameSite: 'Lax' },
  ]);
  expect(world.complaints).toEqual([]);
});
