import { join } from 'node:path';
import type { PGliteOptions } from '@electric-sql/pglite';
import { MikroORM } from '@mikro-orm/pglite';
import type { OpenDatabase } from './database.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { applyMigrations } from './migrate.ts';
import { ormOptions } from './orm-options.ts';

export interface PgliteDatabaseOptions {
  dataDir?: string | undefined;
  /** A dump of a data folder to start from. */
  loadDataDir?: PGliteOptions['loadDataDir'];
}

/** Opens the embedded database: in a folder that it locks first, or in memory. */
export async function openPglite(options: PgliteDatabaseOptions): Promise<OpenDatabase> {
  const { dataDir, loadDataDir } = options;
  const lock = dataDir ? await lockFolder(dataDir) : null;
  try {
    return await openLocked(lock, {
      dbName: dataDir ? join(dataDir, 'pglite') : 'memory://',
      // A function, because MikroORM clones plain options, and a clone of a Blob cannot be read.
      driverOptions: () => ({ loadDataDir }),
    });
  } catch (error) {
    lock?.release();
    throw error;
  }
}

async function openLocked(
  lock: FolderLock | null,
  options: { dbName: string; driverOptions: () => object },
): Promise<OpenDatabase> {
  const orm = await MikroORM.init({ ...ormOptions(), ...options });
  await orm.em.getConnection().execute(`set timezone to 'UTC'`);

  // One process has the folder, so the only rivals are other calls in it: they take turns.
  let turn: Promise<unknown> = Promise.resolve();
  return {
    kind: 'pglite',
    orm,
    migrate() {
      const migrated = turn.then(() => applyMigrations(orm));
      turn = migrated.catch(() => undefined);
      return migrated;
    },
    async close() {
      await orm.close(true);
      lock?.release();
    },
  };
}
