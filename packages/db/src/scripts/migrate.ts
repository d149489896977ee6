import { runWithDatabase } from './run-with-database.ts';

await runWithDatabase(async (database) => {
  const names = await database.migrate();
  const said = names.length > 0 ? names.map((name) => `applied ${name}`) : ['nothing to migrate'];
  process.stdout.write(`${said.join('\n')}\n`);
});
