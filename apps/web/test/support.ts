import { fileURLToPath } from 'node:url';
import { createTestApp, type TestMember } from '@duet/testing';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { test } from 'vitest';
import { findChromium } from './chromium.ts';

const ARTIFACTS = fileURLToPath(new URL('../artifacts/', import.meta.url));
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Shorter than a test's own limit, so that a failure says what was waited for. */
const WAIT_MS = 10_000;

/** A test that needs a browser; skipped, loudly, where there is none. */
export const journey = test.runIf(findChromium());

export type World = Awaited<ReturnType<typeof openWorld>>;

/** A whole server with the built console on a port of its own, and a browser to visit it with. */
export async function openWorld(
  options: Parameters<typeof createTestApp>[0] & { port?: number } = {},
) {
  const server = await createTestApp(options);
  const url = await server.listen(options.port);
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ARGUMENTS,
  });
  const complaints: string[] = [];

  /** Opens a browser of somebody's own: a stranger's, unless it carries a member's cookie. */
  async function visitor(member?: TestMember, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: url, ...options });
    context.setDefaultTimeout(WAIT_MS);
    if (member) await context.addCookies([{ name: 'duet', value: member.token, url }]);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    return page;
  }

  return {
    ...server,
    url,
    visitor,
    /** What the browsers' consoles said was wrong: exceptions, policy violations, failed requests. */
    complaints,

    async [Symbol.asyncDispose]() {
      await browser.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** Returns the path that the link of the newest mail to an address leads to. Its origin is another one than the browser's. */
export async function linkTo(world: World, address: string): Promise<string> {
  const [mail] = await world.mailsTo(address);
  const [, path] = /http:\/\/[^/]+(\/\S+#\S+)/.exec(mail?.text ?? '') ?? [];
  if (!path) throw new Error(`There is no mail with a link to ${address}`);
  return path;
}

/** Publishes an article as a member, without a browser. */
export async function publish(member: TestMember, title: string, details: Details = {}) {
  const body = details.body ?? `The text of ${title}.`;
  const { slug } = await member.rpc.article.create.mutate({ ...details, title, body });
  return member.rpc.article.publish.mutate({ slug });
}

interface Details {
  description?: string;
  body?: string;
  tags?: string[];
}

/** Keeps a picture of the page in `artifacts/`. */
export async function photograph(page: Page, name: string): Promise<void> {
  await page.screenshot({
    path: `${ARTIFACTS}${name}.png`,
    fullPage: true,
    animations: 'disabled',
  });
}
