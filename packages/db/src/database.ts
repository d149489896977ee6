import type { MikroORM } from '@mikro-orm/core';
import type { AbstractSqlDriver } from '@mikro-orm/sql';
import type { EntityManager } from './entity-manager.ts';
import { isMigrated } from './migrate.ts';
import type { PostgresqlOptions } from './postgresql.ts';

export interface DatabaseOptions extends Partial<PostgresqlOptions> {
  /** The folder of the embedded database. With neither `url` nor `dataDir` the database is in memory. */
  dataDir?: string | undefined;
}

export interface Database {
  readonly kind: 'postgresql' | 'pglite';
  readonly orm: MikroORM<AbstractSqlDriver>;
  /** Begins units of work, and runs typed queries outside of any. It refuses entities, which would be everybody's. */
  readonly em: EntityManager;
  /** Returns a unit of work of its own, for one call. */
  fork(): EntityManager;
  /** Applies the pending migrations, however many processes do so at once, and returns their names. */
  migrate(): Promise<string[]>;
  /** Tells whether the database answers within two seconds. Never throws. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** What the two kinds of database do differently. */
export interface OpenDatabase {
  kind: Database['kind'];
  orm: MikroORM<AbstractSqlDriver>;
  migrate(): Promise<string[]>;
  close(): Promise<void>;
}

const READY_TIMEOUT_MS = 2_000;

/**
 * Opens PostgreSQL at `url`, or the embedded database in the folder `dataDir`, or one in memory.
 *
 * Throws `DatabaseUnavailableError` or `DataFolderInUseError` with a message for the person who started the program.
 */
export async function createDatabase(options: DatabaseOptions = {}): Promise<Database> {
  return toDatabase(await open(options));
}

/** Loads the driver of the one and not that of the other. */
async function open({ url, dataDir, ...options }: DatabaseOptions): Promise<OpenDatabase> {
  if (url) {
    const { openPostgresql } = await import('./postgresql.ts');
    return openPostgresql({ ...options, url });
  }
  const { openPglite } = await import('./pglite.ts');
  return openPglite({ dataDir });
}

export function toDatabase({ kind, orm, migrate, close }: OpenDatabase): Database {
  return {
    kind,
    orm,
    em: orm.em as EntityManager,
    fork: () => orm.em.fork() as EntityManager,
    migrate: async () => ((await isMigrated(orm)) ? [] : migrate()),
    isReady: () => answers(orm),
    close,
  };
}

async function answers(orm: MikroORM<AbstractSqlDriver>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, READY_TIMEOUT_MS, false);
  const answer = orm.em
    .getConnection()
    .execute('select 1')
    .then(
      () => true,
      () => false,
    );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
