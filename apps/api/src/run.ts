import { resolve } from 'node:path';
import { createDatabase, type Database } from '@duet/db';
import { createApp } from './app.ts';
import { type Env, loadEnv, readEnvironment } from './env.ts';
import { openFileStorage } from './file-storage.ts';
import { startHousekeeping } from './housekeeping.ts';
import { listen } from './listen.ts';
import { createLogger } from './logger.ts';
import { toSettings } from './settings.ts';
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
    dataDir: resolve(env.DATA_DIR),
  });
  await database.migrate();

  const format = env.LOG_FORMAT ?? (process.stdout.isTTY ? 'pretty' : 'json');
  const settings = toSettings(env);
  const storage = await openFileStorage(env);
  const app = await createApp({
    database,
    storage,
    settings,
    logger: await createLogger({ level: env.LOG_LEVEL, format }),
  });
  onStopSignal(() =>
    shutDown({ app, database, delayMs: env.SHUTDOWN_DELAY, timeoutMs: env.SHUTDOWN_TIMEOUT }),
  );
  const stopHousekeeping = startHousekeeping({ database, storage, log: app.log });
  app.server.once('close', () => {
    stopHousekeeping();
    storage.close();
  });
  const port = await listen(app, env);

  // Somebody who asks for JSON has a program read it.
  if (env.LOG_FORMAT === 'json') return;
  const origin = env.PUBLIC_ORIGIN ?? `http://localhost:${port}`;
  process.stdout.write(createWelcome(origin, describeStorage(database, env)));
}

function describeStorage({ kind }: Database, { DATA_DIR }: Env): string {
  return kind === 'pglite' ? `the embedded database in ${DATA_DIR}` : 'PostgreSQL';
}
