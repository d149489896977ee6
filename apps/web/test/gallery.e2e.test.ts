import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { TestMember } from '@duet/testing';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { fillLibrary } from './library.ts';
import { toRequest } from './reader-site.ts';
import { journey, openWorld, photograph, type World } from './support.ts';

const AXE_PATH = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const STRANGERS_PAGES = [
  '/sign-in',
  '/sign-in?failure=cancelled',
  '/connect',
  '/register',
  '/confirm',
  '/confirm#token',
  '/forgot-password',
  '/reset-password#token',
  '/confirm-address#token',
  '/keep-address#token',
  '/',
  '/?q=nothing-like-this',
  '/no-such-page',
];
const MEMBERS_PAGES = [
  '/settings/applications',
  '/',
  '/feed',
  '/drafts',
  '/write',
  '/settings',
  '/settings/security',
  '/settings/sessions',
  '/settings/tokens',
  '/settings/activity',
  '/profiles/ada',
  '/connect',
  '/connect?failure=cancelled',
  '/articles/no-such-article',
];

const ADMINS_PAGES = ['/admin/users', '/admin/activity'];

/** A provider that nobody asks anything. */
const ELSEWHERE = {
  kind: 'openid',
  id: 'elsewhere',
  name: 'Elsewhere',
  issuer: 'https://elsewhere.example',
  clientId: 'duet',
  clientSecret: 'known to both',
  trustsEmail: true,
  tellsLoginTime: true,
} as const;

const READER = 'https://reader.example/callback';

const LOOKS: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  phone: { colorScheme: 'light', viewport: { width: 320, height: 640 }, hasTouch: true },
};

journey.for(Object.entries(LOOKS))(
  'every page is accessible, keeps within its width and complains about nothing: %s',
  { timeout: 120_000 },
  async ([look, options]) => {
    await using world = await openWorld({ settings: { providers: [ELSEWHERE] } });
    const { ada, bob, slug } = await fillLibrary(world);
    const axe = await readFile(AXE_PATH, 'utf8');
    const findings: unknown[] = [];

    const inspect = async (page: Page, path: string, name: string) => {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      await photograph(page, `${name}-${look}`);
      findings.push(...(await findFaults(page, axe)).map((fault) => ({ path, ...fault })));
    };
    const stranger = await world.visitor(undefined, { ...options, reducedMotion: 'reduce' });
    for (const path of STRANGERS_PAGES) await inspect(stranger, path, toName('stranger', path));
    const member = await world.visitor(ada, { ...options, reducedMotion: 'reduce' });
    for (const path of [...MEMBERS_PAGES, `/articles/${slug}`, `/articles/${slug}/edit`]) {
      await inspect(member, path, toName('member', path));
    }
    const consent = toRequest(world, await registerReader(bob), READER);
    await inspect(member, consent, 'member-consent');
    for (const email of ['new@example.com', 'ada@example.com']) {
      const proof = await proofOf(world, email);
      for (const [page, who] of [
        [stranger, 'stranger'],
        [member, 'member'],
      ] as const) {
        await page.context().addCookies([{ ...proof, url: world.url }]);
        await inspect(page, '/connect', toName(who, `/connect/${email}`));
      }
    }
    const boss = await world.member('boss', 'admin');
    const admin = await world.visitor(boss, { ...options, reducedMotion: 'reduce' });
    for (const path of ADMINS_PAGES) await inspect(admin, path, toName('admin', path));

    expect(findings).toEqual([]);
    const refusals = /status of 404/; // what the pages about missing things are made of
    expect(world.complaints.filter((complaint) => !refusals.test(complaint))).toEqual([]);
  },
);

/** Registers an application of somebody's, and returns its `client_id`. */
async function registerReader({ rpc }: TestMember): Promise<string> {
  const { id } = await rpc.application.register.mutate({
    name: 'Reader',
    kind: 'confidential',
    redirectUris: [READER],
    scopes: ['openid', 'article:read'],
  });
  return id;
}

/** The cookie of a browser that has just come back from the provider, which says that this is its owner's address. */
async function proofOf(world: World, email: string) {
  const { id: provider, issuer } = ELSEWHERE;
  const claims = {
    provider,
    issuer,
    subject: email,
    name: email,
    email,
    purpose: 'signIn',
  } as const;
  const { headers } = await world.prove(world.stranger, claims);
  const [name = '', value = ''] = headers.cookie?.split('=') ?? [];
  return { name, value };
}

function toName(who: string, path: string): string {
  const words = path.split(/[^a-z-]+/i).filter(Boolean);
  return [who, ...(words.length > 0 ? words : ['articles'])].join('-').slice(0, 60);
}

/** What axe finds serious, and content that is wider than the window. */
async function findFaults(page: Page, axe: string) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run({ resultTypes: ['violations'] })",
  );
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));

  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return overflow > 0 ? [...serious, { id: 'overflow', where: [`${overflow} px`] }] : serious;
}
