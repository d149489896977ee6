import { Client } from 'pg';
import { testDatabaseUrl } from './engine.ts';

/** A database without any table on the server for tests. Gone when it is disposed of. */
export interface PostgresqlAddress extends AsyncDisposable {
  readonly url: string;
}

/** Makes a database on the server for tests, for processes that open it themselves. */
export async function createPostgresqlAddress(): Promise<PostgresqlAddress> {
  const admin = new Client(testDatabaseUrl());
  const name = `duet_blank_${process.pid}_${Date.now()}`;
  await admin.connect();
  await admin.query(`create database ${name}`);
  return {
    url: testDatabaseUrl(name),
    async [Symbol.asyncDispose]() {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
