import { SingleBar } from 'cli-progress';
import { DEMO_PASSWORD, type SeedResult, seed } from '../seed/seed.ts';
import { runWithDatabase } from './run-with-database.ts';

await runWithDatabase(async (database) => {
  await database.migrate();

  const bar = new SingleBar({ format: 'seeding [{bar}] {value}/{total} rows, {duration} s' });
  const result = await seed(database, {
    onProgress({ done, total }) {
      if (!bar.isActive) bar.start(total, 0);
      bar.update(done);
    },
  }).finally(() => bar.stop());

  process.stdout.write(describe(result));
});

function describe({ rows, accounts }: SeedResult): string {
  const said =
    rows > 0 ? `Wrote ${rows} rows.` : 'The demo content is there already: nothing to do.';
  const people = accounts.map(({ email, role }) => `  ${email} (${role})`).join('\n');
  return `${said}\nSign in with the password ${DEMO_PASSWORD} as\n${people}\n`;
}
