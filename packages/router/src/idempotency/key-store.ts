import { claimIdempotencyKey, type EntityManager, keepIdempotentReply } from '@duet/db';
import type { Claimant, IdempotencyStore } from '@duet/idempotency';

export interface KeyStore extends IdempotencyStore {
  /** Keeps the reply of a sign-in for as long as its session lives. */
  keepSignIn(claimant: Claimant, reply: string, sessionId: string): Promise<void>;
}

/** Keeps keys and replies in the transaction that `em` is in, which takes a claim back when it fails. */
export function createKeyStore(em: EntityManager, keepMs: number): KeyStore {
  return {
    claim: (claimant) =>
      claimIdempotencyKey(em, { ...claimant, expiresAt: new Date(Date.now() + keepMs) }),
    keep: (claimant, reply) => keepIdempotentReply(em, claimant, { reply }),
    keepSignIn: (claimant, reply, sessionId) =>
      keepIdempotentReply(em, claimant, { reply, sessionId }),
    release: async () => undefined,
  };
}
