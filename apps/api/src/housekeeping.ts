import {
  type Database,
  deleteExpiredApiTokens,
  deleteExpiredIdempotencyKeys,
  deleteExpiredMailAllowances,
  deleteExpiredOAuth,
  deleteExpiredOneTimeTokens,
  deleteExpiredProvenIdentities,
  deleteExpiredSessions,
  deleteRetiredSigningKeys,
} from '@duet/db';
import { removeOrphanedFiles } from '@duet/router';
import type { FileStorage } from '@duet/storage';
import type { FastifyBaseLogger } from 'fastify';

const HOUR_MS = 60 * 60_000;

export interface Household {
  readonly database: Database;
  readonly storage: FileStorage;
  readonly log: FastifyBaseLogger;
}

type Chore = (household: Household) => Promise<unknown>;

const CHORES: Record<string, Chore> = {
  'expired sessions': ({ database }) => deleteExpiredSessions(database.fork()),
  'API tokens that expired long ago': ({ database }) => deleteExpiredApiTokens(database.fork()),
  'expired idempotency keys': ({ database }) => deleteExpiredIdempotencyKeys(database.fork()),
  'expired OAuth tokens': ({ database }) => deleteExpiredOAuth(database.fork()),
  'expired one-time tokens': ({ database }) => deleteExpiredOneTimeTokens(database.fork()),
  'counts of mails': ({ database }) => deleteExpiredMailAllowances(database.fork()),
  'unused proofs of identity': ({ database }) => deleteExpiredProvenIdentities(database.fork()),
  'retired signing keys': ({ database }) => deleteRetiredSigningKeys(database.fork()),
  'files that nobody refers to': ({ database, storage }) => removeOrphanedFiles(database, storage),
};

/** Removes what is of no use any more, now and every hour, until the returned function is called. */
export function startHousekeeping(household: Household): () => void {
  const tidy = async () => {
    for (const [what, remove] of Object.entries(CHORES)) {
      await remove(household).catch((error: unknown) =>
        household.log.warn({ err: error }, `${what} could not be removed`),
      );
    }
  };
  void tidy();
  const timer = setInterval(tidy, HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}
