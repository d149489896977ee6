import { join } from 'node:path';
import type { PGliteOptions } from '@electric-sql/pglite';
import { MikroORM } from '@mikro-orm/pglite';
import { closableOptions } from './closable-options.ts';
import type { OpenDatabase } from './database.ts';
import { rememberEmbedded } from './embedded.ts';
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
    const dbName = dataDir ? join(dataDir, 'pglite') : 'memory://';
    return await openLocked(lock, { dbName, loadDataDir });
  } catch (error) {
    lock?.release();
    throw error;
  }
}

async function openLocked(
  lock: FolderLock | null,
  { dbName, loadDataDir }: Pick<PgliteDatabaseOptions, 'loadDataDir'> & { dbName: string },
): Promise<OpenDatabase> {
  const { driverOptions, forbid } = closableOptions({ loadDataDir });
  const orm = await MikroORM.init({ ...ormOptions(), dbName, driverOptions });
  rememberEmbedded(orm.em.getPlatform());
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
      forbid();
      await orm.close(true);
      lock?.release();
    },
  };
}
