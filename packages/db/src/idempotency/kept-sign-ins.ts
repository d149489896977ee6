import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';

/** A sign-in that was carried out with a key. */
export interface KeptSignIn {
  fingerprint: string;
  reply: string;
  /** The public half of the session's token. */
  sessionId: string;
  userId: string;
}

/** Returns the sign-in that a key stands for while its session is there, or null. */
export async function findKeptSignIn(em: EntityManager, id: string): Promise<KeptSignIn | null> {
  const found = await kysely(em)
    .selectFrom('idempotency_keys')
    .innerJoin('sessions', 'sessions.id', 'idempotency_keys.session_id')
    .where('idempotency_keys.id', '=', id)
    .where('idempotency_keys.expires_at', '>', new Date().toISOString())
    .select([
      'idempotency_keys.fingerprint',
      'idempotency_keys.reply',
      'sessions.public_id as sessionId',
      'sessions.user_id as userId',
    ])
    .executeTakeFirst();
  return found ? { ...found, reply: found.reply ?? '' } : null;
}
