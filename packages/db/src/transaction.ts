import type { EntityManager } from './entity-manager.ts';

/** Runs `work` in one READ ONLY transaction on a fresh unit of work: a write in it fails. */
export function readOnly<TResult>(
  em: EntityManager,
  work: (em: EntityManager) => Promise<TResult>,
): Promise<TResult> {
  return em.fork().transactional(work, { readOnly: true });
}

/** Runs `work` in one transaction on a fresh unit of work, flushes what it changed and commits. */
export function transactional<TResult>(
  em: EntityManager,
  work: (em: EntityManager) => Promise<TResult>,
): Promise<TResult> {
  return em.fork().transactional(work);
}
