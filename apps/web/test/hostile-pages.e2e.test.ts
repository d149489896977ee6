import { addAccount } from '@duet/router/testing';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { attackWithFetch, attackWithForms, attackWithReads, attackWithStreams } from './attacks.ts';
import { openSite } from './other-site.ts';
import { journey, openWorld, publish, type World } from './support.ts';
import { digestTables } from './table-digests.ts';
import { listTargets, type Target } from './targets.ts';

/** Where the victim is signed in. Browsers take any name below `localhost` for this machine. */
const HOST = 'app.duet.localhost';

/** Who attacks: `.localhost` is a registry to browsers, so two names below `duet.localhost` are one site. */
const ATTACKERS = [
  ['another port of the same host', HOST],
  ['a neighbouring subdomain', 'evil.duet.localhost'],
  ['another site', 'evil.localhost'],
] as const;

const TIMEOUT = { timeout: 240_000 };
const STREAMS = ['/trpc/article.onChange', '/api/v1/articles/events', '/trpc', '/'];

/** What no document lists: addresses for people, and the methods that a link cannot have. */
const ODD_READS = [
  '/',
  '/settings/security',
  '/outbox',
  '/oauth/authorize?client_id=unknown&response_type=code',
  '/trpc/session.delete',
  '/trpc/session.revokeAll?input={}',
  '/trpc/session.delete,token.create?batch=1&input={}',
  '/api/v1/session?_method=DELETE',
];

const MALLORY = { username: 'mallory', email: 'mallory@example.com', password: 'my own account' };

/** A browser in which ada, an admin, is signed in, and a server with something to lose. */
async function openVictim(world: World) {
  const { port } = new URL(world.url);
  const url = `http://${HOST}:${port}`;
  const ada = await world.member('ada', 'admin');
  const { principal } = await world.member('bob');
  const { slug } = await publish(ada, 'Precious');
  const page = await world.visitor();
  const cookie = { name: 'duet', value: ada.token, url, httpOnly: true, sameSite: 'Lax' as const };
  await page.context().addCookies([cookie]);
  const known = { slug, username: 'bob', id: principal.userId };
  const { reads, writes } = await listTargets(world.url, known);
  // The first to ask for the keys makes the server make them.
  await fetch(`${world.url}/.well-known/jwks.json`);
  return { page, url, reads, writes: [...writes, ...(await toSignIns(world))] };
}

/** What would sign the victim in to an account of the attacker's, where whatever they write is the attacker's to read. */
async function toSignIns({ database }: World): Promise<Target[]> {
  await addAccount(database.fork(), MALLORY);
  const { username: _, ...body } = MALLORY;
  const urls = ['/api/v1/session', '/trpc/session.create'];
  return urls.map((url) => ({ method: 'POST', url, body }));
}

const cookiesOf = (page: Page) => page.context().cookies();

journey.for(ATTACKERS)(
  'CSR-1: a page of %s changes nothing and reads nothing, whatever it sends',
  TIMEOUT,
  async ([, host]) => {
    await using site = await openSite();
    await using world = await openWorld();
    const { page, url, writes, reads } = await openVictim(world);
    const addresses = [...reads, ...ODD_READS, ...writes.map((target) => target.url)];
    const [tables, cookies] = [await digestTables(world), await cookiesOf(page)];

    await page.goto(site.at(host));
    const readable = [
      await page.evaluate(attackWithFetch, { url, targets: writes }),
      await page.evaluate(attackWithForms, { url, targets: writes }),
      await page.evaluate(attackWithReads, { url, targets: addresses }),
      await page.evaluate(attackWithStreams, { url, targets: STREAMS }),
    ];

    expect(writes.length).toBeGreaterThan(60);
    expect(readable).toEqual([[], [], [], []]);
    expect(await cookiesOf(page)).toEqual(cookies);
    expect(await digestTables(world)).toEqual(tables);
  },
);

journey(
  'CSR-1: the same attacks from the site itself do change what they can',
  TIMEOUT,
  async () => {
    await using world = await openWorld();
    const { page, url, writes } = await openVictim(world);
    const tables = await digestTables(world);
    const targets = writes.filter((target) => target.url.startsWith('/api/v1/articles'));

    await page.goto(url);
    const readable = await page.evaluate(attackWithFetch, { url, targets });

    expect(readable.length).toBeGreaterThan(targets.length);
    expect(await digestTables(world)).not.toEqual(tables);
  },
);

const FRAMED = [
  '/',
  '/sign-in',
  '/settings/security',
  '/docs',
  '/api/v1/session',
  '/nowhere',
  '/livez',
];

journey('CSR-4: no page may frame any of ours, or hold on to a window of ours', async () => {
  await using site = await openSite();
  await using world = await openWorld();
  const { page, url } = await openVictim(world);

  await page.goto(site.at('evil.duet.localhost'));
  await page.evaluate(
    async (addresses) => {
      const frames = addresses.map((src) =>
        Object.assign(document.createElement('iframe'), { src }),
      );
      document.body.append(...frames);
      await Promise.all(frames.map((frame) => new Promise((resolve) => (frame.onload = resolve))));
    },
    FRAMED.map((path) => url + path),
  );
  const framed = page.frames().slice(1);
  const opening = page.waitForEvent('popup');
  await page.evaluate((address) => {
    Object.assign(window, { held: window.open(address) });
  }, `${url}/settings/security`);
  const popup = await opening;
  await popup.getByRole('heading', { name: 'Security' }).waitFor();
  const isSevered = await page.evaluate(() => (window as { held?: Window }).held?.closed);

  expect(framed).toHaveLength(FRAMED.length);
  for (const frame of framed) expect(frame.url()).toBe('chrome-error://chromewebdata/');
  expect(isSevered).toBe(true);
});

journey('CSR-1: a link from elsewhere opens what it names, and does nothing', async () => {
  await using site = await openSite();
  await using world = await openWorld();
  const { page, url } = await openVictim(world);
  const tables = await digestTables(world);
  const paths = [
    '/trpc/session.revokeAll',
    '/trpc/session.delete?input={}',
    '/api/v1/session?_method=DELETE',
  ];

  for (const path of paths) {
    await page.goto(site.at('evil.duet.localhost'));
    await page.evaluate((address) => {
      window.location.href = address;
    }, url + path);
    await page.waitForURL(({ origin }) => origin === url);
  }

  expect(await digestTables(world)).toEqual(tables);
});
