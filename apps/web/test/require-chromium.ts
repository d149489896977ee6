import { findChromium } from './chromium.ts';

const NOTICE = `
┌──────────────────────────────────────────────────────────────────────────┐
│  SKIPPED: the browser tests of the console. There is no Chromium here.   │
│  To run them:  apt-get install chromium                                  │
│  or name one:  CHROMIUM_PATH=/path/to/chrome pnpm -F @duet/web e2e       │
└──────────────────────────────────────────────────────────────────────────┘
`;

/** Says loudly that the browser suite cannot run. A continuous integration without it is broken. */
export function setup(): void {
  if (findChromium()) return;
  process.stderr.write(NOTICE);
  // biome-ignore lint/style/noProcessEnv: a test run has no caller to hand it the settings.
  if (process.env.CI === 'true') throw new Error('CI needs Chromium for the browser tests');
}
