import { isEmbedded } from './embedded.ts';
import type { EntityManager } from './entity-manager.ts';

/**
 * Runs `work` on a fresh unit of work that cannot write: the database refuses it.
 *
 * Where there are connections for reading only, its statements go there one by one and need no transaction around them. They
 * see no less of one another than in a READ ONLY transaction, which at READ COMMITTED looks anew at each statement too.
 */
export async function readOnly<TResult>(
  em: EntityManager,
  work: (em: EntityManager) => Promise<TResult>,
): Promise<TResult> {
  const readers = em.getConnection('read');
  if (readers === em.getConnection('write')) return inReadOnlyTransaction(em, work);

  const reader = em.fork();
  // Whatever the unit of work does goes where its transaction is: there is no way around to a connection that can write.
  reader.setTransactionContext(readers.getClient());
  const result = await work(reader);
  if (hasEntities(reader)) await reader.flush();
  return result;
}

/** Tells whether there is anything that a flush could find changed. Typed queries leave nothing, and the ORM looks for it at length. */
function hasEntities(em: EntityManager): boolean {
  const unitOfWork = em.getUnitOfWork();
  return (
    unitOfWork.getPersistStack().size > 0 ||
    unitOfWork.getRemoveStack().size > 0 ||
    unitOfWork.getIdentityMap().values().length > 0
  );
}

function inReadOnlyTransaction<TResult>(
  em: EntityManager,
  work: (em: EntityManager) => Promise<TResult>,
): Promise<TResult> {
  const begin = async (transaction: EntityManager) => {
    // Kysely's PGlite driver opens every transaction alike and drops the access mode.
    if (isEmbedded(em)) {
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
