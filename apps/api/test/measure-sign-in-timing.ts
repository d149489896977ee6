import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { createAccounts, toEmail } from './known-accounts.ts';
import { compareRanks, median } from './rank-test.ts';
import { createFolders, startServer } from './server-process.ts';

/**
 * Prints whether the time of a refusal tells who has an account:
 * `node apps/api/test/measure-sign-in-timing.ts [sign-ins] [DATABASE_URL]`. Known and unknown users take turns, one at a time.
 */
const [count = '3000', databaseUrl = ''] = process.argv.slice(2);
const KNOWN = 50;
const WARM_UP = 100;

await using folders = await createFolders();
await using folder = await folders.create();
const database = databaseUrl ? { url: databaseUrl } : { dataDir: join(folder.path, '.data') };
await createAccounts(database, KNOWN);
await using server = startServer(folder.path, { LOG_LEVEL: 'warn', DATABASE_URL: databaseUrl });
const url = await server.url();
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

for (let n = 0; n < WARM_UP; n += 1) await signIn(n);

const known: number[] = [];
const unknown: number[] = [];
for (let n = 0; n < Number(count); n += 1) {
  const isKnown = n % 2 === 0;
  // Every name is of one length, so that nothing but its being there differs.
  const ms = await signIn(isKnown ? (n / 2) % KNOWN : KNOWN + (n % KNOWN));
  (isKnown ? known : unknown).push(ms);
}
agent.destroy();

const { u, p, larger } = compareRanks(known, unknown);
process.stdout.write(
  [
    `known: median ${median(known).toFixed(2)} ms (n = ${known.length}),`,
    `unknown: median ${median(unknown).toFixed(2)} ms (n = ${unknown.length});`,
    `Mann-Whitney U = ${u}, p = ${p.toFixed(3)}, known slower in ${(100 * larger).toFixed(1)} % of pairs\n`,
  ].join(' '),
);

async function signIn(n: number): Promise<number> {
  const startedAt = performance.now();
  const status = await post('/api/v1/session', { email: toEmail(n), password: 'not the password' });
  if (status !== 401) throw new Error(`A sign-in was answered with ${status}`);
  return performance.now() - startedAt;
}

async function post(path: string, body: object): Promise<number> {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const sent = request(new URL(path, url), { method: 'POST', headers, agent });
  sent.end(JSON.stringify(body));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  return response.statusCode ?? 0;
}
