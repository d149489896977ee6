export { answerOnce, type OnceOptions, type RunResult } from './answer-once.ts';
export { IDEMPOTENCY_FAILURES, type IdempotencyCode } from './catalogue.ts';
export { type IdempotencyContext, idempotent } from './idempotent.ts';
export { type IdempotencyKey, parseIdempotencyKey, readIdempotencyKey } from './key.ts';
export { createMemoryStore, type MemoryStoreOptions } from './memory-store.ts';
export {
  keyInUse,
  keyOnBatch,
  keyReused,
} from './refusals.ts';
export type { Claim, Claimant, IdempotencyStore } from './store.ts';
export { toClaimant } from './to-claimant.ts';
