import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { kysely } from '../kysely.ts';

/** Removes every row of every table in one statement. */
export async function emptyTables({ orm, fork }: Database): Promise<void> {
  const tables = [...orm.getMetadata()].map(({ tableName }) => sql.table(tableName));
  await sql`truncate ${sql.join(tables)}`.execute(kysely(fork()));
}
