import { resolve } from 'node:path';
import { createDatabase, type Database } from '@duet/db';
import type { RedisLimiter } from '@duet/rate-limits';
import { createApp } from './app.ts';
import { type Env, loadEnv, readEnvironment } from './env.ts';
import { openFileStorage } from './file-storage.ts';
import { startHousekeeping } from './housekeeping.ts';
import { listen } from './listen.ts';
import { createLogger } from './logger.ts';
import { openMailDelivery, toOutboxFolder } from './mail-delivery.ts';
import { showsOutbox } from './plugins/outbox.ts';
import { createRedisWatch } from './redis-watch.ts';
import { toLocalOrigin, toSettings } from './settings.ts';
import { onStopSignal, shutDown } from './shutdown.ts';
import { describeFailure } from './start-failure.ts';
import { createWelcome } from './welcome.ts';

/** Runs the server as `.env` and the environment say. A start that fails ends the process with 1 and one message. */
export async function run(): Promise<void> {
  try {
    await start(loadEnv(readEnvironment('.env')));
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exit(1);
  }
}

async function start(env: Env): Promise<void> {
  const database = await createDatabase({
    url: env.DATABASE_URL,
    poolSize: env.DATABASE_POOL_SIZE,
    pgBouncer: env.DATABASE_PGBOUNCER,
    dataDir: resolve(env.DATA_DIR),
  });
  await database.migrate();

  const format = env.LOG_FORMAT ?? (process.stdout.isTTY ? 'pretty' : 'json');
  const settings = toSettings(env);
  const files = await openFileStorage(env);
  const mail = await openMailDelivery(env);
  const limiter = await openRedisLimiter(env);
  const app = await createApp({
    database,
    storage: files,
    mail,
    ...(limiter && { limiter }),
    settings,
    logger: await createLogger({ level: env.LOG_LEVEL, format }),
  });
  limiter?.watch(createRedisWatch(app.log));
  onStopSignal(() =>
    shutDown({ app, database, delayMs: env.SHUTDOWN_DELAY, timeoutMs: env.SHUTDOWN_TIMEOUT }),
  );
  const stopHousekeeping = startHousekeeping({ database, storage: files, log: app.log });
  app.server.once('close', () => {
    stopHousekeeping();
    files.close();
    limiter?.close();
  });
  const port = await listen(app, env);
  const isShown = showsOutbox({ ...mail, ...settings });
  if (mail.outbox && !isShown) {
    app.log.warn(`SMTP_URL is not set: mails reach nobody and are kept in ${toOutboxFolder(env)}`);
  }

  // Somebody who asks for JSON has a program read it.
  if (env.LOG_FORMAT === 'json') return;
  const origin = env.PUBLIC_ORIGIN ?? toLocalOrigin(env, port);
  const storage = describeStorage(database, env);
  process.stdout.write(createWelcome({ origin, storage, showsOutbox: isShown }));
}

async function openRedisLimiter({ REDIS_URL: url }: Env): Promise<RedisLimiter | undefined> {
  if (!url) return undefined;

  // The client of Redis is not needed without one.
  const { createRedisLimiter } = await import('@duet/rate-limits/redis');
  return createRedisLimiter({ url });
}

function describeStorage({ kind }: Database, { DATA_DIR }: Env): string {
  return kind === 'pglite' ? `the embedded database in ${DATA_DIR}` : 'PostgreSQL';
}
