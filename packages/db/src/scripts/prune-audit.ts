import { pruneAuditEvents } from '../audit/prune-audit-events.ts';
import { runWithDatabase } from './run-with-database.ts';

const DAY_MS = 24 * 60 * 60_000;

const [days] = process.argv.slice(2);

if (days && /^\d+$/.test(days)) {
  const before = new Date(Date.now() - Number(days) * DAY_MS);
  await runWithDatabase(async (database) => {
    await database.migrate();
    const removed = await pruneAuditEvents(database.fork(), { before });
    process.stdout.write(`Removed ${removed} events from before ${before.toISOString()}.\n`);
  });
} else {
  process.stderr.write('Say how many days to keep: audit:prune <days>\n');
  process.exitCode = 1;
}
