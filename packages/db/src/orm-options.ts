import { join } from 'node:path';
import * as exported from './entities/index.ts';

/** Where the migrations are, wherever the process was started. */
export const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations');

/** Where it says which of them have been applied. */
export const MIGRATIONS_TABLE = 'migrations';

/** Whatever the index of the entities exports with a way of being stored has a table. */
export const entities = Object.values(exported).filter((value) => 'storage' in value);

/** Returns what both databases have in common. */
export function ormOptions() {
  return {
    entities,
    // Batched updates of two entities of one type leave the version out of their WHERE clause and lose concurrent changes.
    useBatchUpdates: false,
    forceUtcTimezone: true,
    // Creating a database is the operator's act: one that is missing is an error with a clear message.
    ensureDatabase: false,
    migrations: {
      path: MIGRATIONS_FOLDER,
      tableName: MIGRATIONS_TABLE,
      snapshotName: '.snapshot',
      snapshotOnMigrate: false,
      silent: true,
    },
  };
}
