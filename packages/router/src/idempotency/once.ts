import type { EntityManager } from '@duet/db';
import { answerOnce, type RunResult } from '@duet/idempotency';
import type { RestMeta } from '@duet/rest';
import type { Context } from '../context.ts';
import { createKeyStore } from './key-store.ts';

/** A mutation inside its own transaction. */
export interface MutationCall {
  readonly ctx: Pick<Context, 'idempotencyKey' | 'principal'>;
  readonly em: EntityManager;
  readonly path: string;
  readonly meta: RestMeta | undefined;
  readonly getRawInput: () => Promise<unknown>;
}

/**
 * Runs a mutation that came with a key once for its caller, procedure and key: key, effect and reply commit together. What no
 * cache may store is a secret, and is not kept here either.
 */
export async function once<TResult extends RunResult>(
  { ctx, em, path, meta, getRawInput }: MutationCall,
  run: () => Promise<TResult>,
): Promise<TResult> {
  const { idempotencyKey: key, principal } = ctx;
  if (!key) return run();

  const call = {
    store: createKeyStore(em, key.keepMs),
    header: key.header,
    operation: path,
    scope: principal?.userId ?? null,
    input: await getRawInput(),
    keepsReply: meta?.rest?.cache !== 'no-store',
    markReplayed: key.markReplayed,
  };
  return answerOnce(call, run);
}
