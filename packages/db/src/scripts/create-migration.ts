import { createDatabase } from '../database.ts';
import { loadMigrator } from '../migrate.ts';

// In memory: what is compared are the entities and the snapshot beside the migrations, so no server is needed.
const database = await createDatabase();
const migrator = await loadMigrator(database.orm);
const [name] = process.argv.slice(2);
const { fileName, diff } = await migrator.create(undefined, false, false, name);
await database.close();

const said = fileName
  ? `src/migrations/${fileName}\n\n${diff.up.join('\n')}`
  : 'The migrations agree with the entities: nothing to do.';
process.stdout.write(`${said}\n`);
