import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { closableOptions } from './closable-options.ts';
import type { OpenDatabase } from './database.ts';
import { DatabaseUnavailableError, toUnavailableError } from './database-errors.ts';
import { applyMigrationsLocked } from './migrate.ts';
import { ormOptions } from './orm-options.ts';
import { PreparedClient } from './prepared-client.ts';

export interface PostgresqlOptions {
  url: string;
  /** The most connections at once. Default 10. */
  poolSize: number;
  /** How long a caller waits for a connection, new or pooled. Default 5 s. */
  connectionTimeoutMs: number;
  /** How long one statement may run. Default 10 s. */
  statementTimeoutMs: number;
  /** How long a statement may wait for a lock; well under the wait for a connection, which it holds. Default 2 s. */
  lockTimeoutMs: number;
  /** How long a transaction may sit idle before the server ends it. Default 10 s. */
  idleInTransactionTimeoutMs: number;
  /** Switch off behind a pgBouncer in transaction mode that does not support prepared statements. Default on. */
  preparedStatements: boolean;
}

const DEFAULTS = {
  poolSize: 10,
  connectionTimeoutMs: 5_000,
  statementTimeoutMs: 10_000,
  lockTimeoutMs: 2_000,
  idleInTransactionTimeoutMs: 10_000,
  preparedStatements: true,
};

/** A migration may rewrite a large table, and waits for others that do. */
const MIGRATION_LIMITS = {
  poolSize: 2,
  statementTimeoutMs: 0,
  lockTimeoutMs: 0,
  idleInTransactionTimeoutMs: 0,
};

/** Opens PostgreSQL with every wait bounded, and makes sure that it answers. */
export async function openPostgresql(
  given: Partial<PostgresqlOptions> & { url: string },
): Promise<OpenDatabase> {
  const options = withDefaults(given);
  const { orm, close } = await connect(options);
  return {
    kind: 'postgresql',
    orm,
    async migrate() {
      const migrating = await connect({ ...options, ...MIGRATION_LIMITS });
      return applyMigrationsLocked(migrating.orm).finally(migrating.close);
    },
    close,
  };
}

async function connect(options: PostgresqlOptions) {
  const { place, dbName } = describe(options.url);
  const { driverOptions, forbid } = closableOptions(poolOptions(options));
  const orm = await MikroORM.init({ ...ormOptions(), dbName, driverOptions });
  const close = async () => {
    forbid();
    await orm.close(true);
  };

  try {
    await orm.em.getConnection().execute('select 1');
    return { orm, close };
  } catch (cause) {
    await close();
    throw toUnavailableError(place, cause);
  }
}

function poolOptions(options: PostgresqlOptions) {
  return {
    connectionString: options.url,
    Client: options.preparedStatements ? PreparedClient : Client,
    max: options.poolSize,
    connectionTimeoutMillis: options.connectionTimeoutMs,
    statement_timeout: options.statementTimeoutMs,
    // A server that has gone silent cannot time out anything: then the client does.
    query_timeout: options.statementTimeoutMs && options.statementTimeoutMs + 1_000,
    keepAlive: true,
    lock_timeout: options.lockTimeoutMs,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs,
    application_name: 'duet',
    options: '-c timezone=UTC',
  };
}

function withDefaults(given: Partial<PostgresqlOptions> & { url: string }): PostgresqlOptions {
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...DEFAULTS, url: given.url, ...Object.fromEntries(set) };
}

/** Names the place without the password. */
function describe(url: string): { place: string; dbName: string } {
  const parsed = URL.parse(url);
  if (!parsed) {
    throw new DatabaseUnavailableError(
      'DATABASE_URL is not a URL. It looks like postgres://user:password@host:5432/name.',
    );
  }
  const dbName = decodeURIComponent(parsed.pathname.slice(1)) || 'postgres';
  return { place: `${parsed.hostname}:${parsed.port || 5432}/${dbName}`, dbName };
}
