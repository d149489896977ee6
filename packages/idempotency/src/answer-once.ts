import { keyInUse, keyReused, replyNotKept } from './refusals.ts';
import type { Claim, Claimant, IdempotencyStore } from './store.ts';
import { type ClaimantParts, toClaimant } from './to-claimant.ts';

/** What `next()` of a tRPC middleware gives. */
export interface RunResult {
  readonly ok: boolean;
}

/** A call with a key. */
export interface OnceOptions extends ClaimantParts {
  readonly store: IdempotencyStore;
  /** False when the reply holds a secret: a retry is then told that the call was carried out. True unless told. */
  readonly keepsReply?: boolean;
  /** Called when the reply is that of an earlier call. */
  readonly markReplayed: () => void;
}

/**
 * Runs a call unless one with the same key has run: then the reply of that one is returned.
 *
 * Throws IDEMPOTENCY_KEY_REUSED (422) when the input is another, IDEMPOTENCY_KEY_IN_USE (409, with a time to wait) when the first
 * call has not ended, IDEMPOTENT_REPLY_NOT_KEPT (409) and IDEMPOTENCY_KEY_MALFORMED (400). A failure of the call itself gives the
 * key back.
 */
export async function answerOnce<TResult extends RunResult>(
  { store, keepsReply = true, markReplayed, ...parts }: OnceOptions,
  run: () => Promise<TResult>,
): Promise<TResult> {
  const claimant = await toClaimant(parts);
  const claim = await store.claim(claimant);
  if (claim.state !== 'claimed') {
    const data = readReply(claim, claimant);
    markReplayed();
    // What tRPC calls the result of a middleware, which its types brand so that nobody forgets to call `next()`.
    return { marker: 'middlewareMarker', ok: true, data } as unknown as TResult;
  }

  let isKept = false;
  try {
    const result = await run();
    if (!result.ok) return result;
    await store.keep(claimant, keepsReply ? toReply(result) : null);
    isKept = true;
    return result;
  } finally {
    if (!isKept) await store.release(claimant);
  }
}

/** A result that is ok has its data. An output of nothing leaves the field out, and comes back as nothing. */
function toReply(result: RunResult): string {
  return JSON.stringify({ data: Reflect.get(result, 'data') });
}

function readReply(claim: Exclude<Claim, { state: 'claimed' }>, claimant: Claimant): unknown {
  if (claim.state === 'in-use') throw keyInUse();
  if (claim.fingerprint !== claimant.fingerprint) throw keyReused();
  if (claim.reply === null) throw replyNotKept();
  return (JSON.parse(claim.reply) as { data?: unknown }).data; // as `toReply` writes it
}
