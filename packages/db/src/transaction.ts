import { PglitePlatform } from '@mikro-orm/pglite';
import type { EntityManager } from './entity-manager.ts';

/** Runs `work` in one READ ONLY transaction on a fresh unit of work: a write in it fails. */
export function readOnly<TResult>(
  em: EntityManager,
  work: (em: EntityManager) => Promise<TResult>,
): Promise<TResult> {
  const begin = async (transaction: EntityManager) => {
    // Kysely's PGlite driver opens every transaction alike and drops the access mode.
    if (em.getPlatform() instanceof PglitePlatform) {
      await transaction.execute('set transaction read only');
    }
    return work(transaction);
  };
  return em.fork().transactional(begin, { readOnly: true });
}

/** Runs `work` in one transaction on a fresh unit of work, then flushes what it changed and commits. */
export function transactional<TResult>(
  em: EntityManager,
  work: (em: EntityManager) => Promise<TResult>,
): Promise<TResult> {
  return em.fork().transactional(work);
}

/** Runs `work` in the transaction that `em` is in, or in one of its own. */
export function inTransaction<TResult>(
  em: EntityManager,
  work: (em: EntityManager) => Promise<TResult>,
): Promise<TResult> {
  return em.isInTransaction() ? work(em) : transactional(em, work);
}
