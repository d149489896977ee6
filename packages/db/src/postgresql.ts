import { MikroORM } from '@mikro-orm/postgresql';
import type { ClientBase } from 'pg';
import { BoundValuesDriver } from './bound-values.ts';
import { closableOptions } from './closable-options.ts';
import type { OpenDatabase } from './database.ts';
import { DatabaseUnavailableError, toUnavailableError } from './database-errors.ts';
import { applyMigrationsLocked } from './migrate.ts';
import { ormOptions } from './orm-options.ts';
import { type PgBouncer, toClient } from './pgbouncer.ts';

export interface PostgresqlOptions {
  url: string;
  /** The most connections at once. Half of them only read, unless there is but one. Default 10. */
  poolSize: number;
  /** How long a caller waits for a connection, new or pooled. Default 5 s. */
  connectionTimeoutMs: number;
  /** How long one statement may run. Default 10 s. */
  statementTimeoutMs: number;
  /** How long a statement may wait for a lock; well under the wait for a connection, which it holds. Default 2 s. */
  lockTimeoutMs: number;
  /** How long a transaction may sit idle before the server ends it. Default 10 s. */
  idleInTransactionTimeoutMs: number;
  /** Whether a pgBouncer in transaction mode is at the URL. Default off. */
  pgBouncer: PgBouncer;
}

const DEFAULTS = {
  poolSize: 10,
  connectionTimeoutMs: 5_000,
  statementTimeoutMs: 10_000,
  lockTimeoutMs: 2_000,
  idleInTransactionTimeoutMs: 10_000,
  pgBouncer: 'off' as const,
};

const SESSION_OPTIONS = '-c timezone=UTC';

/**
 * glibc gives the top of the heap back after each statement until a large block has been freed once, and has the kernel clear it again
 * for the next one: a quarter of what a small read costs the server.
 */
const KEEP_MEMORY = `select length(repeat('x', 262144))`;

/** A migration may rewrite a large table, and waits for others that do. */
const MIGRATION_LIMITS = {
  // One holds the lock, one migrates.
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
  // pgBouncer hands out connections by the transaction, and none that only reads: there the transactions do.
  const readers = options.pgBouncer === 'off' ? Math.floor(options.poolSize / 2) : 0;
  const { orm, close } = await connect(options, readers);
  return {
    kind: 'postgresql',
    orm,
    async migrate() {
      const migrating = await connect({ ...options, ...MIGRATION_LIMITS }, 0);
      return applyMigrationsLocked(migrating.orm).finally(migrating.close);
    },
    close,
  };
}

/** Opens so many connections that only read, and lets the others write. */
async function connect(options: PostgresqlOptions, readers: number) {
  const { place, dbName } = describe(options.url);
  const writing = closableOptions(poolOptions(options, options.poolSize - readers));
  const reading = closableOptions({
    ...poolOptions(options, readers),
    options: `${SESSION_OPTIONS} -c default_transaction_read_only=on`,
  });
  const orm = await MikroORM.init({
    ...ormOptions(),
    driver: BoundValuesDriver,
    dbName,
    driverOptions: writing.driverOptions,
    replicas: readers > 0 ? [{ driverOptions: reading.driverOptions }] : [],
    preferReadReplicas: false,
  });
  const close = async () => {
    writing.forbid();
    reading.forbid();
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

function poolOptions(options: PostgresqlOptions, max: number) {
  const limits = {
    statement_timeout: options.statementTimeoutMs,
    lock_timeout: options.lockTimeoutMs,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs,
  };
  return {
    connectionString: options.url,
    Client: toClient(options.pgBouncer, limits),
    max,
    connectionTimeoutMillis: options.connectionTimeoutMs,
    // A server that has gone silent cannot time out anything: then the client does.
    query_timeout: options.statementTimeoutMs && options.statementTimeoutMs + 1_000,
    keepAlive: true,
    application_name: 'duet',
    ...(options.pgBouncer === 'off' && ownSession(limits)),
  };
}

/** What a connection keeps that is nobody else's. */
function ownSession(limits: object) {
  return {
    ...limits,
    options: SESSION_OPTIONS,
    onConnect: (client: ClientBase) => client.query(KEEP_MEMORY),
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
