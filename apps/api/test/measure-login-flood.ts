import { join } from 'node:path';
import { createAccounts } from './known-accounts.ts';
import { describeFlood, flood, KNOWN_ACCOUNTS } from './login-flood.ts';
import { createFolders, startServer } from './server-process.ts';

/**
 * Prints what a login flood does to others: `node apps/api/test/measure-login-flood.ts [seconds] [DATABASE_URL]`. Without an address of
 * PostgreSQL the server is on its embedded database.
 */
const [seconds = '20', databaseUrl = ''] = process.argv.slice(2);

await using folders = await createFolders();
await using folder = await folders.create();
const database = databaseUrl ? { url: databaseUrl } : { dataDir: join(folder.path, '.data') };
await createAccounts(database, KNOWN_ACCOUNTS);
await using server = startServer(folder.path, {
  RATE_LIMITS: 'true',
  TRUST_PROXY: 'loopback',
  LOG_LEVEL: 'warn',
  DATABASE_URL: databaseUrl,
});
const report = await flood({ url: await server.url(), seconds: Number(seconds) });
process.stdout.write(`${describeFlood(report)}\n`);
