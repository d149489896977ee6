import { resolve } from 'node:path';
import { NoSuchUserError } from '../accounts/promote-user.ts';
import { createDatabase, type Database } from '../database.ts';
import { DatabaseUnavailableError, DataFolderInUseError } from '../database-errors.ts';
import { PG_BOUNCER } from '../pgbouncer.ts';
import { SeedConflictError } from '../seed/seed.ts';

const REPOSITORY = resolve(import.meta.dirname, '../../../..');
const EXPLAINED = [
  DatabaseUnavailableError,
  DataFolderInUseError,
  SeedConflictError,
  NoSuchUserError,
];

/**
 * Runs `work` on the database that the server would use: at DATABASE_URL, else in the folder DATA_DIR, else in `.data`. A
 * failure that explains itself is printed as its message alone.
 */
export async function runWithDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  try {
    await using database = await openDatabase();
    await work(database);
  } catch (error) {
    if (!EXPLAINED.some((explained) => error instanceof explained)) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}

async function openDatabase(): Promise<Database & AsyncDisposable> {
  // biome-ignore lint/style/noProcessEnv: a script has no caller to hand it the settings, and these are the server's own.
  const { DATABASE_URL, DATABASE_PGBOUNCER, DATA_DIR } = process.env;
  const dataDir = resolve(REPOSITORY, DATA_DIR || '.data');
  const pgBouncer = PG_BOUNCER.find((mode) => mode === DATABASE_PGBOUNCER);
  const database = await createDatabase({ url: DATABASE_URL, pgBouncer, dataDir });
  return { ...database, [Symbol.asyncDispose]: database.close };
}
