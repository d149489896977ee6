import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import { toSessionDetails } from './session-details.ts';
import { findSessionRow } from './session-rows.ts';
import type { IssuedToken } from './sessions.ts';
import { createToken, hashSecret, parseToken } from './token.ts';

export interface Reissue {
  publicId: string;
  /** When the owner has just proved who they are; without it that stays as it was. */
  authenticatedAt?: Date | undefined;
}

/**
 * Gives a living session a new secret, in the same statement in which the old one dies, and returns the new token; the session
 * ends at the same moment as before. Returns null when it has ended.
 */
export async function reissueToken(
  em: EntityManager,
  { publicId, authenticatedAt }: Reissue,
): Promise<IssuedToken | null> {
  const token = createToken(publicId);
  const { secret = '' } = parseToken(token) ?? {};
  const now = new Date().toISOString();
  const { numUpdatedRows } = await kysely(em)
    .updateTable('sessions')
    .set({ secret_hash: hashSecret(secret), updated_at: now })
    .$if(authenticatedAt !== undefined, (update) =>
      update.set({ authenticated_at: authenticatedAt }),
    )
    .where('public_id', '=', publicId)
    .where('idle_expires_at', '>', now)
    .where('absolute_expires_at', '>', now)
    .executeTakeFirst();
  const row = numUpdatedRows > 0n ? await findSessionRow(em, publicId) : null;
  return row && { token, session: toSessionDetails(row) };
}
