import { sql } from 'kysely';
import { compiledQuery } from '../compiled-query.ts';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';

/** A call that wants to be the only one with its key, and until when the key is remembered. */
export interface KeyClaimant {
  /** A digest of caller, operation and key. */
  id: string;
  /** A digest of the input. */
  fingerprint: string;
  expiresAt: Date;
}

/** The key is new and now the caller's, or it was used, or a transaction that has not ended holds it. */
export type KeyClaim =
  | { state: 'claimed' }
  | { state: 'kept'; fingerprint: string; reply: string | null }
  | { state: 'in-use' };

/**
 * Claims a key until the transaction that `em` is in ends; a rollback gives it back. It never waits for another transaction: a
 * lock that is only tried goes before the insert, which would wait.
 */
export async function claimIdempotencyKey(
  em: EntityManager,
  claimant: KeyClaimant,
): Promise<KeyClaim> {
  const values = { ...claimant, lock: toLock(claimant.id), now: new Date() };
  const [claimed] = await insertKey(em, values);
  if (claimed) return { state: 'claimed' };
  const [kept] = await selectKey(em, { id: claimant.id });
  return kept ? { state: 'kept', ...kept } : { state: 'in-use' };
}

/** Keeps what the caller is told with the key, and the session that a sign-in began. Commits with the transaction. */
export async function keepIdempotentReply(
  em: EntityManager,
  { id }: Pick<KeyClaimant, 'id'>,
  { reply, sessionId }: { reply: string | null; sessionId?: string },
): Promise<void> {
  await updateKey(em, { id, reply, sessionId: sessionId ?? null });
}

/** Forgets the keys whose time is over. */
export async function deleteExpiredIdempotencyKeys(em: EntityManager): Promise<void> {
  await kysely(em)
    .deleteFrom('idempotency_keys')
    .where('expires_at', '<=', new Date().toISOString())
    .execute();
}

/** A key past its time that nobody has removed yet is as good as none. */
const insertKey = compiledQuery<KeyClaimant & { lock: bigint; now: Date }>()((db, value) =>
  db
    .insertInto('idempotency_keys')
    .columns(['id', 'fingerprint', 'expires_at'])
    .expression(
      db
        .selectNoFrom([
          sql<string>`${value('id')}::text`.as('id'),
          sql<string>`${value('fingerprint')}::text`.as('fingerprint'),
          sql<string>`${value('expiresAt')}::timestamptz`.as('expires_at'),
        ])
        .where(sql<boolean>`pg_try_advisory_xact_lock(${value('lock')}::bigint)`),
    )
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(({ ref }) => ({
          fingerprint: ref('excluded.fingerprint'),
          expires_at: ref('excluded.expires_at'),
          reply: sql.lit(null),
          session_id: sql.lit(null),
        }))
        .where(sql<boolean>`idempotency_keys.expires_at <= ${value('now')}::timestamptz`),
    )
    .returning('id'),
);

const selectKey = compiledQuery<{ id: string }>()((db, value) =>
  db.selectFrom('idempotency_keys').select(['fingerprint', 'reply']).where('id', '=', value('id')),
);

const updateKey = compiledQuery<{ id: string; reply: string | null; sessionId: string | null }>()(
  (db, value) =>
    db
      .updateTable('idempotency_keys')
      .set({
        reply: value('reply'),
        session_id: sql<string>`(select id from sessions where public_id = ${value('sessionId')})`,
      })
      .where('id', '=', value('id')),
);

/** Locks have numbers, 64 bits long; two keys that share one can only be told to try again. */
function toLock(id: string): bigint {
  return Buffer.from(id, 'base64url').readBigInt64BE();
}
