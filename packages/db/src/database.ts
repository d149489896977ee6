import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PgliteORM } from '@mikro-orm/pglite';
import { MikroORM as PostgresqlORM } from '@mikro-orm/postgresql';
import { entities } from './entities/index.ts';
import type { EntityManager } from './entity-manager.ts';

export interface DatabaseOptions {
  url?: string | undefined;
  dataDir?: string | undefined;
}
export interface Database {
  kind: 'postgresql' | 'pglite';
  fork(): EntityManager;
  migrate(): Promise<string[]>;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
  orm: PgliteORM | PostgresqlORM;
}
export const migrationsFolder = join(import.meta.dirname, 'migrations');
export async function createDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const common = {
    entities,
    useBatchUpdates: false,
    forceUtcTimezone: true,
    ensureDatabase: false,
    extensions: [Migrator],
    migrations: {
      path: migrationsFolder,
      tableName: 'migrations',
      snapshotName: '.snapshot',
      snapshotOnMigrate: false,
      silent: true,
    },
  };
  const orm = options.url
    ? await PostgresqlORM.init({ ...common, clientUrl: options.url })
    : await PgliteORM.init({ ...common, dbName: options.dataDir ?? 'memory://' });
  return {
    kind: options.url ? 'postgresql' : 'pglite',
    orm,
    fork: () => orm.em.fork() as EntityManager,
    migrate: async () => {
      const done = await orm.migrator.up();
      return done.map((migration) => migration.name);
    },
    isReady: async () => orm.isConnected(),
    close: () => orm.close(true),
  };
}
