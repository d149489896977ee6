import { answerOnce, type RunResult } from './answer-once.ts';
import type { IdempotencyKey } from './key.ts';
import type { IdempotencyStore } from './store.ts';

/** What a context must have for `idempotent`. */
export interface IdempotencyContext {
  readonly idempotencyKey: IdempotencyKey | null;
}

/** How `idempotent` finds its way in a context. */
export interface IdempotentOptions<TContext> {
  store: IdempotencyStore;
  /** Who is calling, or `null` for somebody unknown. */
  scopeOf: (ctx: TContext) => string | null;
}

interface MiddlewareCall<TContext, TResult> {
  ctx: TContext;
  type: string;
  path: string;
  getRawInput: () => Promise<unknown>;
  next: () => Promise<TResult>;
}

/**
 * Makes a tRPC middleware that honours `Idempotency-Key` on mutations: `t.procedure.use(idempotent({ store, scopeOf }))`.
 *
 * Put it after the middleware that finds out who is calling and may do so.
 */
export function idempotent<TContext extends IdempotencyContext>({
  store,
  scopeOf,
}: IdempotentOptions<TContext>) {
  return <TResult extends RunResult>(call: MiddlewareCall<TContext, TResult>): Promise<TResult> => {
    const { ctx, type, path, next } = call;
    const { idempotencyKey } = ctx;
    if (type !== 'mutation' || !idempotencyKey) return next();
    return call.getRawInput().then((input) => {
      const { header, markReplayed } = idempotencyKey;
      const scope = scopeOf(ctx);
      return answerOnce({ store, header, operation: path, scope, input, markReplayed }, next);
    });
  };
}
