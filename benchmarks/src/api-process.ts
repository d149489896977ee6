import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPinned, pin } from './cores.ts';
import { ORIGIN } from './database-comparisons.ts';
import { readResident } from './process-account.ts';
import type { ServerProcess } from './server-process.ts';
import { waitFor } from './wait-for.ts';

const SERVER = fileURLToPath(new URL('../../apps/api/src/server.ts', import.meta.url));

/** Those of `pnpm start`. */
const HEAP_BOUNDS = ['--max-old-space-size=512', '--max-semi-space-size=8'];

/** Starts the API as its users start it, on a free port, in a folder that knows no settings. */
export async function startApi(
  databaseUrl: string,
  codeCache: string,
): Promise<Pick<ServerProcess, 'url' | 'readyAfterMs' | 'residentBytes' | 'stop'>> {
  const folder = await mkdtemp(join(tmpdir(), 'duet-benchmarks-'));
  const started = performance.now();
  const child = spawn(process.execPath, [...HEAP_BOUNDS, SERVER], {
    cwd: folder,
    env: {
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: codeCache,
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: '0',
      PUBLIC_ORIGIN: ORIGIN,
      LOG_FORMAT: 'json',
      // Counted as ever, and never used up.
      RATE_LIMIT_READS: '1000000',
      RATE_LIMIT_WRITES: '1000000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (isPinned) pin(child.pid, 0);

  const url = await waitFor(readAddress(child), { child, name: 'The API' });
  return {
    url,
    readyAfterMs: performance.now() - started,
    residentBytes: () => readResident(child.pid ?? 0), // it has said something, so it runs
    async stop() {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

/** Its log says where it listens. What comes after has to be read as well, or it would stand still. */
function readAddress(child: ChildProcess): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  child.stdout?.on('data', (text) => {
    const [, address] = /listening at (http:[^"]+)/.exec(String(text)) ?? [];
    if (address) resolve(address);
  });
  return promise;
}
