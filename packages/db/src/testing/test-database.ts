import type { Database } from '../database.ts';
import { chosenEngine } from './engine.ts';

/** A migrated, empty database that goes back to the pool when it is disposed of. `close` does the same. */
export type TestDatabase = Database & AsyncDisposable;

export interface TestDatabasePool {
  take(): Promise<Database>;
  giveBack(database: Database): Promise<void>;
}

let pool: Promise<TestDatabasePool> | undefined;

/** Returns a migrated, empty database of the engine that TEST_DATABASE names, by default PGlite. */
export async function createTestDatabase(): Promise<TestDatabase> {
  pool ??= loadPool();
  const { take, giveBack } = await pool;
  const database = await take();

  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    await giveBack(database);
  };
  return { ...database, close, [Symbol.asyncDispose]: close };
}

/** Loads only the engine that is used: a vitest.config.ts that asks for the projects needs neither. */
async function loadPool(): Promise<TestDatabasePool> {
  if (chosenEngine() === 'postgresql') {
    const { createPostgresqlPool } = await import('./postgresql-pool.ts');
    return createPostgresqlPool();
  }
  const { createPglitePool } = await import('./pglite-pool.ts');
  return createPglitePool();
}
