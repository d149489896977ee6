import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

const BUILT_PAGE = new URL('../dist/index.html', import.meta.url);

const NOTICE = `
┌──────────────────────────────────────────────────────────────────────────┐
│  SKIPPED: the browser tests of the console. There is no Chromium here.   │
│  To run them:  apt-get install chromium                                  │
│  or name one:  CHROMIUM_PATH=/path/to/chrome pnpm -F @duet/web e2e       │
└──────────────────────────────────────────────────────────────────────────┘
`;

/** Checks what the journeys stand on, before any of them runs. */
export function setup(): void {
  if (!findChromium()) announceSkip();
  else if (!existsSync(BUILT_PAGE)) {
    throw new Error('The console is not built. Run this first: pnpm --filter @duet/web build');
  }
}

/** Says loudly that the browser suite cannot run. A continuous integration without it is broken. */
function announceSkip(): void {
  process.stderr.write(NOTICE);
  // biome-ignore lint/style/noProcessEnv: a test run has no caller to hand it the settings.
  if (process.env.CI === 'true') throw new Error('CI needs Chromium for the browser tests');
}
