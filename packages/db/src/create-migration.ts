import { createDatabase } from './database.ts';

const database = await createDatabase();
await database.migrate();
const result = await database.orm.migrator.create(undefined, false, false, process.argv[2]);
process.stdout.write(`${result.fileName || 'no changes'}\n${result.diff.up.join('\n')}\n`);
await database.close();
