import { createFailure } from '@duet/procedure';
import { IDEMPOTENCY_FAILURES } from './catalogue.ts';

const RETRY_AFTER_SECONDS = 1;
const failure = createFailure(IDEMPOTENCY_FAILURES);

export function malformedKey() {
  return failure('IDEMPOTENCY_KEY_MALFORMED');
}

/** One key came with several calls at once. Clients regroup what they retry, so the place in a batch is nobody's. */
export function keyOnBatch() {
  return failure('IDEMPOTENCY_KEY_ON_BATCH');
}

/** The same key came with another input. */
export function keyReused() {
  return failure('IDEMPOTENCY_KEY_REUSED');
}

/** The first call with this key has not ended. */
export function keyInUse() {
  return failure('IDEMPOTENCY_KEY_IN_USE', { retryAfterSeconds: RETRY_AFTER_SECONDS });
}

/** The call was carried out, and its reply held a secret. */
export function replyNotKept() {
  return failure('IDEMPOTENT_REPLY_NOT_KEPT');
}
