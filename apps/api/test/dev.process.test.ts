import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createFolders } from './server-process.ts';

const API = fileURLToPath(new URL('../', import.meta.url));

test('the dev script of the API starts a server that watches its files', async () => {
  await using folders = await createFolders();
  await using folder = await folders.create();
  const { scripts } = JSON.parse(await readFile(join(API, 'package.json'), 'utf8'));
  const PATH = [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  const env = { PATH, PORT: '0', DATA_DIR: join(folder.path, '.data') };

  const child = spawn(scripts.dev, { cwd: API, env, shell: true, detached: true });
  const ended = once(child, 'close');
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    if (said.includes('Ctrl-C stops it')) break;
  }
  // The shell, the watcher and the server are one group, which outlives none of them.
  process.kill(-(child.pid ?? Number.NaN), 'SIGKILL');
  await ended;

  expect(said).toContain('Duet is running');
  expect(scripts.dev).toContain('--watch');
});
