import { readdir } from 'node:fs/promises';
import { parse } from 'node:path';
import type { MikroORM } from '@mikro-orm/core';
import type { Migrator } from '@mikro-orm/migrations';
import type { AbstractSqlDriver } from '@mikro-orm/sql';
import { sql } from 'kysely';
import { MIGRATIONS_FOLDER, MIGRATIONS_TABLE } from './orm-options.ts';

/** Any number that nothing else in the database locks. */
const MIGRATION_LOCK = 4_120_071;

/** Tells whether every migration has been applied, without the migrator: most starts of a server find nothing to do. */
export async function isMigrated(orm: MikroORM<AbstractSqlDriver>): Promise<boolean> {
  const files = await readdir(MIGRATIONS_FOLDER);
  const written = files.map((file) => parse(file)).filter(({ ext }) => ext !== '.json');
  const applied = await orm.em
    .getConnection()
    .execute<{ name: string }[]>(`select name from ${MIGRATIONS_TABLE}`)
    // There is no such table yet, or whatever else the migrator will say.
    .catch(() => []);
  const names = new Set(applied.map(({ name }) => name));
  return written.every(({ name }) => names.has(name));
}

/** Returns what writes and applies migrations. */
export async function loadMigrator(orm: MikroORM<AbstractSqlDriver>): Promise<Migrator> {
  const { Migrator } = await import('@mikro-orm/migrations');
  return new Migrator(orm.em);
}

/** Applies the pending migrations and returns their names. */
export async function applyMigrations(orm: MikroORM<AbstractSqlDriver>): Promise<string[]> {
  const migrator = await loadMigrator(orm);
  const applied = await migrator.up();
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
