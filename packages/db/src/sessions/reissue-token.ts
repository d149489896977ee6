import type { EntityManager } from '../entity-manager.ts';
import { isoText, kysely } from '../kysely.ts';
import { createToken, hashSecret, parseToken } from './token.ts';

/**
 * Gives a living session a new secret and returns the new token, for an owner whom the first one never reached; it dies at the
 * same moment. Returns null when the session has ended.
 */
export async function reissueToken(
  em: EntityManager,
  { publicId }: { publicId: string },
): Promise<{ token: string; expiresAt: Date } | null> {
  const token = createToken(publicId);
  const { secret = '' } = parseToken(token) ?? {};
  const now = new Date().toISOString();
  const session = await kysely(em)
    .updateTable('sessions')
    .set({ secret_hash: hashSecret(secret), updated_at: now })
    .where('public_id', '=', publicId)
    .where('idle_expires_at', '>', now)
    .where('absolute_expires_at', '>', now)
    .returning(({ ref }) => isoText(ref('absolute_expires_at')).as('expires_at'))
    .executeTakeFirst();
  return session ? { token, expiresAt: new Date(session.expires_at) } : null;
}
