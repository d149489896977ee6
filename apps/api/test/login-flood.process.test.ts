import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccounts } from './known-accounts.ts';
import { describeFlood, flood, KNOWN_ACCOUNTS } from './login-flood.ts';
import { createFolders, startServer } from './server-process.ts';

let folders: Awaited<ReturnType<typeof createFolders>>;
beforeAll(async () => {
  folders = await createFolders();
});
afterAll(() => folders[Symbol.asyncDispose]());

test('PWD-2: 200 sign-ins a second are answered or refused with a time to come back, and others go on', async () => {
  await using folder = await folders.create();
  await createAccounts({ dataDir: join(folder.path, '.data') }, KNOWN_ACCOUNTS);
  await using server = startServer(folder.path, { RATE_LIMITS: 'true', TRUST_PROXY: 'loopback' });

  const report = await flood({ url: await server.url(), seconds: 3 });

  // How long it took depends on the machine: `measure-login-flood.ts` is for a quiet one.
  process.stdout.write(`${describeFlood(report)}\n`);
  const { idle, during, signIns } = report;
  expect(signIns).toHaveLength(600);
  const refused = signIns.filter(({ status }) => status === 429 || status === 503);
  expect(signIns.filter(({ status }) => status === 401).length + refused.length).toBe(600);
  expect(refused.filter(({ retryAfter }) => !/^[1-9]\d*$/.test(retryAfter ?? ''))).toEqual([]);
  expect(refused.length).toBeGreaterThan(0);
  expect([...idle, ...during].filter(({ status }) => status !== 200)).toEqual([]);
});
