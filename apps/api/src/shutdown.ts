import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '@duet/db';
import type { FastifyInstance } from 'fastify';

export interface ShutdownOptions {
  readonly app: FastifyInstance;
  readonly database: Database;
  /** How long `/readyz` fails before the server stops listening. */
  readonly delayMs: number;
  /** How long open requests get after that. */
  readonly timeoutMs: number;
}

/** Stops in order: no new work, open requests finish, event streams end, and the database goes last. */
export async function shutDown({
  app,
  database,
  delayMs,
  timeoutMs,
}: ShutdownOptions): Promise<void> {
  app.log.info({ openRequests: app.draining.open.size }, 'stopping');
  app.draining.begin();
  await delay(delayMs);

  const isDrained = await Promise.race([
    app.close().then(() => true),
    delay(timeoutMs, false, { ref: false }),
  ]);
  if (!isDrained) app.log.warn({ openRequests: app.draining.open.size }, 'requests cut off');
  await database.close();
  app.log.info('stopped');
}

/** Calls `stop` at the first SIGTERM or Ctrl-C and exits with 0 after it; a second one exits at once. */
export function onStopSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const receive = (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(signal === 'SIGINT' ? 130 : 143);
    isStopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', receive);
  process.on('SIGINT', receive);
}
