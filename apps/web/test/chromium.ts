import { existsSync } from 'node:fs';

const DEBIAN_PATH = '/usr/bin/chromium';

/** Returns where Chromium is: `CHROMIUM_PATH`, or where Debian puts it; `null` when there is none. */
export function findChromium(): string | null {
  // biome-ignore lint/style/noProcessEnv: a test run has no caller to hand it the settings.
  const path = process.env.CHROMIUM_PATH || DEBIAN_PATH;
  return existsSync(path) ? path : null;
}
