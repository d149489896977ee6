import { setTimeout as delay } from 'node:timers/promises';

const ATTEMPTS = 3;
/** The longest first wait; it doubles. Which part of it is waited is left to chance, so that two rivals do not meet again. */
const MAX_DELAY_MS = 20;

/** What the transaction had found free, a rival took before it was written. Thrown in a transaction, it has that begin again. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
}

/** A rival made the database undo the transaction: serialization failure, deadlock. Nothing of it is there, and it may go well next time. */
const UNDONE_BY_RIVAL = /^(40001|40P01)$/;

/**
 * Runs a transaction, and again from its start when a rival had it undone or overtook it, three times in all.
 *
 * A lost connection is not among the reasons: whether the commit arrived is not known then.
 */
export async function retryTransient<TResult>(run: () => Promise<TResult>): Promise<TResult> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!isUndoneByRival(error)) throw error;
      await delay(Math.random() * MAX_DELAY_MS * 2 ** attempt);
    }
  }
  return run();
}

/** The ORM and others wrap what the driver throws. */
function isUndoneByRival(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof OvertakenError) return true;
  const code = 'code' in error ? String(error.code) : '';
  return UNDONE_BY_RIVAL.test(code) || isUndoneByRival(error.cause);
}
