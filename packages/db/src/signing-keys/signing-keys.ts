import type { KeyObject } from 'node:crypto';
import type { Database } from '../database.ts';
import { type PublicJwk, toPrivateKey, toPublicJwk, toPublicKey } from './key-pair.ts';
import { type KeyRow, loadKeyRows } from './key-rows.ts';
import { toPeriod } from './schedule.ts';
import { createSeal } from './seal.ts';

/** Another node's new key, and the deletion of one, are known after so long. */
const MAX_AGE_MS = 60_000;
/** A key id that is not known makes the keys be read again, at most this often: anybody can make one up. */
const LOOK_AGAIN_MS = 5_000;

/** A key to sign with, as Ed25519 (`alg` is EdDSA). */
export interface SigningKeyPair {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

/**
 * The Ed25519 keys of this installation, the same on every node. A key signs for thirty days; it is published a day before, and
 * stays so for a day after.
 *
 * They are read from the database at most once a minute, on a connection of their own: ask outside of a transaction.
 */
export interface SigningKeys {
  /** Returns the key that signs now. What it signs may live for at most `LONGEST_SIGNED_MS`. */
  current(): Promise<SigningKeyPair>;
  /** Returns what signatures are verified with: the key that signs now, older ones, and the next one when it is near. */
  published(): Promise<PublicJwk[]>;
  /** Returns the published key of that id, or null. */
  find(kid: string): Promise<KeyObject | null>;
}

export interface SigningKeysOptions {
  readonly database: Pick<Database, 'fork'>;
  /** What the private keys are encrypted with in the database. With another one there are other keys, and the old ones verify on. */
  readonly secret: string;
}

export function createSigningKeys({ database, secret }: SigningKeysOptions): SigningKeys {
  const seal = createSeal(secret);
  const keys = createKeyCache(async () => {
    const rows = await loadKeyRows(database.fork(), seal, Date.now());
    return rows.map((row) => ({ ...row, publicKey: toPublicKey({ x: row.public_key }) }));
  });
  const isCurrent = ({ period, sealed_with }: KeyRow) =>
    sealed_with === seal.name && period === toPeriod(Date.now());

  return {
    async current() {
      const row = await keys.find(isCurrent, 0);
      if (!row) throw new Error('The database has no key to sign with.');
      const { kid, public_key: x, sealed_private_key: sealed } = row;
      const d = seal.open(sealed, kid).toString('base64url');
      return { kid, privateKey: toPrivateKey({ x, d }) };
    },
    async published() {
      const rows = await keys.all();
      return rows.map(({ kid, public_key: x }) => toPublicJwk({ kid, x }));
    },
    async find(kid) {
      const row = await keys.find((row) => row.kid === kid, LOOK_AGAIN_MS);
      return row?.publicKey ?? null;
    },
  };
}

/** A row with its public key, imported once and not for each signature. */
type PublishedKey = KeyRow & { readonly publicKey: KeyObject };

/** Keeps the keys for a minute; of those who ask at once, one reads them. */
function createKeyCache(load: () => Promise<PublishedKey[]>) {
  let kept: readonly PublishedKey[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;

  const read = async () => {
    const startedAt = Date.now();
    kept = await load();
    readAt = startedAt;
  };
  const refresh = async (maxAgeMs: number) => {
    if (Date.now() - readAt < maxAgeMs) return;
    reading ??= read().finally(() => {
      reading = null;
    });
    await reading;
  };
  const published = () => {
    const now = Date.now();
    return kept.filter((key) => Date.parse(key.published_until) > now);
  };

  return {
    async all(): Promise<PublishedKey[]> {
      await refresh(MAX_AGE_MS);
      return published();
    },
    /** What is not there is looked for again, when the keys were read longer ago than that. */
    async find(isSought: (key: PublishedKey) => boolean, lookAgainMs: number) {
      await refresh(MAX_AGE_MS);
      const found = published().find(isSought);
      if (found) return found;
      await refresh(lookAgainMs);
      return published().find(isSought) ?? null;
    },
  };
}
