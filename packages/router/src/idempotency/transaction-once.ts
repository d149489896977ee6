import { type EntityManager, transactional } from '@duet/db';
import { answerOnce } from '@duet/idempotency';
import type { ProcedureContext } from '../trpc.ts';
import { createKeyStore } from './key-store.ts';

/** A mutation that opens its own transaction, because slow work goes before it. */
export interface OwnTransaction<TOutput> {
  readonly operation: string;
  /** What was sent, without passwords: no digest of a password may be stored that is faster than argon2. */
  readonly input: object;
  readonly work: (em: EntityManager) => Promise<TOutput>;
}

/** Runs the work in a transaction, and once per `Idempotency-Key`: key, effect and reply commit together. */
export function transactionOnce<TOutput>(
  { em, idempotencyKey: key, principal }: ProcedureContext,
  { operation, input, work }: OwnTransaction<TOutput>,
): Promise<TOutput> {
  return transactional(em, async (em) => {
    if (!key) return work(em);
    const { header, keepMs, markReplayed } = key;
    const scope = principal?.userId ?? null;
    const store = createKeyStore(em, keepMs);
    const call = { store, header, operation, scope, input, markReplayed };
    const { data } = await answerOnce(call, async () => ({ ok: true, data: await work(em) }));
    return data;
  });
}
