/** A call that wants to be the only one with its key. Neither field lets anybody find the key or the input. */
export interface Claimant {
  /** What stands for caller, operation and key together. */
  readonly id: string;
  /** What stands for the input: another one with the same key is refused. */
  readonly fingerprint: string;
}

/** How a claim ended. */
export type Claim =
  /** The key is new. The call runs, and then either keeps its reply or releases the key. */
  | { readonly state: 'claimed' }
  /** The key was used. Without a reply, the reply was one that must not be kept. */
  | { readonly state: 'kept'; readonly fingerprint: string; readonly reply: string | null }
  /** Another call has claimed the key and not ended yet. */
  | { readonly state: 'in-use' };

/**
 * Where keys and replies are kept.
 *
 * A store in a database takes part in the call's own transaction: key, effect and reply are then there together or not at all.
 */
export interface IdempotencyStore {
  /** Claims a key for a call, at once: a key that is in use is never waited for. */
  claim(claimant: Claimant): Promise<Claim>;
  /** Keeps the reply of a claimed key, or `null` for one that must not be kept. */
  keep(claimant: Claimant, reply: string | null): Promise<void>;
  /** Gives a claimed key back after a failure. Where the failure rolls the claim back as well, there is nothing to do. */
  release(claimant: Claimant): Promise<void>;
}
