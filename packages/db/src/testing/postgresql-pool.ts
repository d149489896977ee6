import { Client } from 'pg';
import { createDatabase, type Database } from '../database.ts';
import { emptyTables } from './empty-tables.ts';
import { testDatabaseUrl } from './engine.ts';
import { hashMigrations } from './migrations-hash.ts';
import { ensureTemplate, templateOf } from './postgresql-template.ts';
import type { TestDatabasePool } from './test-database.ts';

/**
 * Databases are created once from a migrated template and stay on the server: a later run finds them and empties them. One
 * belongs to a process as long as the process holds the advisory lock of its name, so two runs never share one.
 */
export async function createPostgresqlPool(): Promise<TestDatabasePool> {
  const admin = new Client(testDatabaseUrl());
  await admin.connect();
  const prefix = `duet_test_${await hashMigrations()}`;
  await exclusively(admin, () => ensureTemplate(admin, prefix));

  const free: Database[] = [];
  const claim = createClaims(admin, prefix);
  return {
    take: async () => free.pop() ?? (await openEmpty(await claim())),
    async giveBack(database) {
      await emptyTables(database);
      free.push(database);
    },
  };
}

/** An earlier run may have died in the middle of a test. */
async function openEmpty(name: string): Promise<Database> {
  const database = await createDatabase({ url: testDatabaseUrl(name), poolSize: 4 });
  await emptyTables(database);
  return database;
}

/** Claims run one after the other, because the locks of one connection do not exclude each other. */
function createClaims(admin: Client, prefix: string): () => Promise<string> {
  let next = 1;
  let turn: Promise<unknown> = Promise.resolve();

  const claimNext = async (): Promise<string> => {
    const name = `${prefix}_${next++}`;
    if (!(await lock(admin, name))) return claimNext();
    await createUnlessThere(admin, { name, prefix });
    return name;
  };

  return () => {
    const claimed = turn.then(() => exclusively(admin, claimNext));
    turn = claimed.catch(() => undefined);
    return claimed;
  };
}

/** The lock is kept as long as the connection lives: to the end of the process. */
async function lock(admin: Client, name: string): Promise<boolean> {
  const { rows } = await admin.query<{ locked: boolean }>(
    'select pg_try_advisory_lock(1, hashtext($1)) as locked',
    [name],
  );
  return rows[0]?.locked === true;
}

async function createUnlessThere(
  admin: Client,
  { name, prefix }: { name: string; prefix: string },
): Promise<void> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 1) return;
  await admin.query(`create database ${name} template ${templateOf(prefix)}`);
  // A test database may lose its last commits with the server: waiting for the disk is most of a short test.
  await admin.query(`alter database ${name} set synchronous_commit = off`);
}

async function exclusively<TResult>(admin: Client, work: () => Promise<TResult>): Promise<TResult> {
  await admin.query(`select pg_advisory_lock(hashtext('duet_test'))`);
  try {
    return await work();
  } finally {
    await admin.query(`select pg_advisory_unlock(hashtext('duet_test'))`);
  }
}
