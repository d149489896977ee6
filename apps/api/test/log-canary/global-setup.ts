import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLeaks } from './find-leaks.ts';
import { announceLogFolder, findLogFolder } from './folder.ts';

const SHOWN = 10;

/**
 * OPS-6: every server that the run starts logs everything there is to log, and at the end of it no log may have a secret that was
 * sent or made meanwhile. Fails the run otherwise, and leaves the logs where they are.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  // Every project of a run asks; the first of them looks for all.
  if (findLogFolder() !== undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'duet-logs-'));
  announceLogFolder(folder);

  return async () => {
    const leaks = await findLeaks(folder);
    if (leaks.length === 0) return rm(folder, { recursive: true, force: true });
    const lines = leaks.slice(0, SHOWN).map((line) => line.slice(0, 500));
    throw new Error(
      `${leaks.length} lines of the logs have a secret. The first of them, from ${folder}:\n${lines.join('\n')}`,
    );
  };
}
