import type { Claim, IdempotencyStore } from './store.ts';

/** How long and how many. */
export interface MemoryStoreOptions {
  /** How long a reply is kept, 24 hours unless told. */
  keepMs?: number;
  /** How many replies are kept, 10,000 unless told; the oldest goes first. */
  maxReplies?: number;
}

interface Entry {
  readonly claim: Claim;
  readonly expiresAt: number;
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * Makes a store in the memory of one process, for examples, tests and servers without a database. It forgets everything when the
 * process ends, and it cannot undo what a failed call has done.
 */
export function createMemoryStore({
  keepMs = DAY_MS,
  maxReplies = 10_000,
}: MemoryStoreOptions = {}): IdempotencyStore {
  const entries = new Map<string, Entry>();

  return {
    async claim({ id }) {
      const entry = entries.get(id);
      if (entry && entry.expiresAt > Date.now()) return entry.claim;
      entries.set(id, { claim: { state: 'in-use' }, expiresAt: Number.POSITIVE_INFINITY });
      return { state: 'claimed' };
    },
    async keep({ id, fingerprint }, reply) {
      // Set anew, so that the map's order is that of the replies.
      entries.delete(id);
      const claim: Claim = { state: 'kept', fingerprint, reply };
      entries.set(id, { claim, expiresAt: Date.now() + keepMs });
      if (entries.size > maxReplies) forgetOldest(entries);
    },
    async release({ id }) {
      entries.delete(id);
    },
  };
}

function forgetOldest(entries: Map<string, Entry>): void {
  for (const [id, { claim }] of entries) {
    if (claim.state === 'in-use') continue;
    entries.delete(id);
    return;
  }
}
