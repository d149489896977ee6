import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import { createSessionEngine } from './session-engine.ts';
import { SESSION_DEFAULTS } from './settings.ts';

/** Ends one session of the user and tells whether there was one: somebody else's is not there. */
export async function revokeSession(
  em: EntityManager,
  user: { id: string },
  publicId: string,
): Promise<boolean> {
  const { numDeletedRows } = await kysely(em)
    .deleteFrom('sessions')
    .where('user_id', '=', user.id)
    .where('public_id', '=', publicId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends every session of the user but the one to keep, and returns how many. */
export async function revokeOtherSessions(
  em: EntityManager,
  user: { id: string },
  keptPublicId: string,
): Promise<number> {
  const { numDeletedRows } = await kysely(em)
    .deleteFrom('sessions')
    .where('user_id', '=', user.id)
    .where('public_id', '<>', keptPublicId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Ends every session of the user. */
export async function revokeSessions(em: EntityManager, user: { id: string }): Promise<void> {
  await createSessionEngine(em, SESSION_DEFAULTS).invalidateUserSessions(user.id);
}

/** Removes the rows of sessions that have ended by themselves. */
export async function deleteExpiredSessions(em: EntityManager): Promise<void> {
  await createSessionEngine(em, SESSION_DEFAULTS).deleteExpiredSessions();
}
