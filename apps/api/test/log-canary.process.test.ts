import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { findLeaks } from './log-canary/find-leaks.ts';

const VITEST = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', import.meta.url));

test('OPS-6: a run in which a secret gets into a log fails, though all of its tests pass', async () => {
  const cwd = fileURLToPath(new URL('log-canary/leaking', import.meta.url));
  // Its logs are kept when it fails, as it does.
  const folder = await createFolder();
  const env = { PATH: '/usr/bin:/bin', TMPDIR: folder };
  const run = promisify(execFile)(process.execPath, [VITEST, 'run'], { cwd, env });

  const { code, stdout, stderr } = await run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );

  expect(stdout).toContain('1 passed');
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('1 lines of the logs have a secret');
});

test.each([
  ['a session token', `${'a'.repeat(22)}.${'b'.repeat(43)}`],
  ['a token of a program', 'duet_pat_0123456789abcdefghijklmn_xyz'],
  ['a signed token', 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIxMjM0NTYifQ.c2lnbmF0dXJl'],
  ['a secret that was sent', 'as "it" is escaped'],
])('OPS-6: %s in a log is found', async (_kind, secret) => {
  const folder = await createFolder();
  const line = `${JSON.stringify({ level: 30, text: `see ${secret}.` })}\n`;
  await writeFile(join(folder, '1.secrets'), 'as \\"it\\" is escaped\n');
  await writeFile(join(folder, '1.log'), `{"level":30,"url":"/api/v1/tags"}\n${line}`);

  const leaks = await findLeaks(folder);

  expect(leaks).toEqual([expect.stringContaining(':2:')]);
});

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'duet-leak-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
