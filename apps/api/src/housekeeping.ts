import { type Database, deleteExpiredIdempotencyKeys, deleteExpiredSessions } from '@duet/db';
import type { FastifyBaseLogger } from 'fastify';

const HOUR_MS = 60 * 60_000;

const EXPIRING = {
  sessions: deleteExpiredSessions,
  'idempotency keys': deleteExpiredIdempotencyKeys,
};

/** Removes what has expired, now and every hour, until the returned function is called. */
export function startHousekeeping(database: Database, log: FastifyBaseLogger): () => void {
  const tidy = async () => {
    for (const [what, remove] of Object.entries(EXPIRING)) {
      await remove(database.fork()).catch((error: unknown) =>
        log.warn({ err: error }, `expired ${what} could not be removed`),
      );
    }
  };
  void tidy();
  const timer = setInterval(tidy, HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}
