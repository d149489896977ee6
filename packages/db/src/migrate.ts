import type { MikroORM } from '@mikro-orm/core';
import type { AbstractSqlDriver } from '@mikro-orm/sql';
import { sql } from 'kysely';

/** Any number that nothing else in the database locks. */
const MIGRATION_LOCK = 4_120_071;

/** Applies the pending migrations and returns their names. */
export async function applyMigrations(orm: MikroORM<AbstractSqlDriver>): Promise<string[]> {
  const applied = await orm.migrator.up();
  return applied.map(({ name }) => name);
}

/**
 * Applies the pending migrations while a transaction of its own holds an advisory lock, because the migrator takes none:
 * of several processes that start at once, one migrates and the others wait and find nothing to do.
 *
 * The lock belongs to a transaction and not to a session, so that it also holds through pgBouncer.
 */
export async function applyMigrationsLocked(orm: MikroORM<AbstractSqlDriver>): Promise<string[]> {
  return orm.em
    .fork()
    .getKysely<unknown>()
    .transaction()
    .execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
      return applyMigrations(orm);
    });
}
