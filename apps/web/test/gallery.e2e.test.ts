import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { fillLibrary } from './library.ts';
import { journey, openWorld, photograph } from './support.ts';

const AXE_PATH = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const STRANGERS_PAGES = ['/sign-in', '/register', '/', '/?q=nothing-like-this', '/no-such-page'];
const MEMBERS_PAGES = [
  '/',
  '/feed',
  '/drafts',
  '/write',
  '/settings',
  '/sessions',
  '/profiles/ada',
  '/articles/no-such-article',
];

const LOOKS: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  phone: { colorScheme: 'light', viewport: { width: 320, height: 640 }, hasTouch: true },
};

journey.for(Object.entries(LOOKS))(
  'every page is accessible, keeps within its width and complains about nothing: %s',
  { timeout: 120_000 },
  async ([look, options]) => {
    await using world = await openWorld();
    const { ada, slug } = await fillLibrary(world);
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

    expect(findings).toEqual([]);
    const refusals = /status of 404/; // what the pages about missing things are made of
    expect(world.complaints.filter((complaint) => !refusals.test(complaint))).toEqual([]);
  },
);

function toName(who: string, path: string): string {
  const words = path.split(/[^a-z-]+/i).filter(Boolean);
  return [who, ...(words.length > 0 ? words : ['articles'])].join('-').slice(0, 60);
}

/** What axe finds serious, and content that is wider than the window. */
async function findFaults(page: Page, axe: string) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));

  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return overflow > 0 ? [...serious, { id: 'overflow', where: [`${overflow} px`] }] : serious;
}
