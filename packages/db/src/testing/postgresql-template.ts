import type { Client } from 'pg';
import { createDatabase } from '../database.ts';
import { testDatabaseUrl } from './engine.ts';

export function templateOf(prefix: string): string {
  return `${prefix}_template`;
}

/** Makes the migrated database that the others are copied from, and drops those of other migrations. */
export async function ensureTemplate(admin: Client, prefix: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [
    templateOf(prefix),
  ]);
  if (rowCount === 1) return;

  await dropOthers(admin, prefix);
  await createTemplate(admin, prefix);
}

/** Renamed as the last step, so that a half-made one is never taken for a template. */
async function createTemplate(admin: Client, prefix: string): Promise<void> {
  const draft = `${prefix}_draft`;
  await admin.query(`drop database if exists ${draft}`);
  await admin.query(`create database ${draft}`);
  const database = await createDatabase({ url: testDatabaseUrl(draft) });
  await database.migrate().finally(() => database.close());
  await admin.query(`alter database ${draft} rename to ${templateOf(prefix)}`);
}

async function dropOthers(admin: Client, prefix: string): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where starts_with(datname, 'duet_test_') and not starts_with(datname, $1)`,
    [prefix],
  );
  for (const { datname } of rows) {
    // One that another run still uses cannot be dropped. The next template will.
    await admin.query(`drop database if exists ${datname}`).catch(() => undefined);
  }
}
