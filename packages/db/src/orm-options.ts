import { join } from 'node:path';
import { Migrator } from '@mikro-orm/migrations';
import * as exported from './entities/index.ts';

/** Where the migrations are, wherever the process was started. */
export const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations');

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
    extensions: [Migrator],
    migrations: {
      path: MIGRATIONS_FOLDER,
      tableName: 'migrations',
      snapshotName: '.snapshot',
      snapshotOnMigrate: false,
      silent: true,
    },
  };
}
