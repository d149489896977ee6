import { compiledQuery } from '../compiled-query.ts';
import type { EntityManager } from '../entity-manager.ts';
import { isoText, kysely } from '../kysely.ts';

/** A session with its user, as the tables have them. Times are RFC 3339 text. */
export type SessionRow = Awaited<ReturnType<typeof selectByPublicId>>[number];

/** Returns the session with its user, or null. One past its absolute expiry or of a disabled user is not there. */
export async function findSessionRow(
  em: EntityManager,
  publicId: string,
): Promise<SessionRow | null> {
  const [row] = await selectByPublicId(em, { publicId, now: new Date().toISOString() });
  return row ?? null;
}

/** Every request of a signed-in person asks this, so it is compiled once. */
const selectByPublicId = compiledQuery<{ publicId: string; now: string }>()((db, value) =>
  selectSessions(db)
    .where('sessions.public_id', '=', value('publicId'))
    .where('sessions.absolute_expires_at', '>', value('now')),
);

/** Returns the user's sessions, the one that was used last first. */
export function listSessionRows(em: EntityManager, userId: string): Promise<SessionRow[]> {
  return selectSessions(kysely(em))
    .where('sessions.user_id', '=', userId)
    .where('sessions.absolute_expires_at', '>', new Date().toISOString())
    .orderBy('sessions.last_used_at', 'desc')
    .orderBy('sessions.id', 'desc')
    .execute();
}

function selectSessions(db: ReturnType<typeof kysely>) {
  return db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .where('users.disabled_at', 'is', null)
    .select(({ ref }) => [
      'sessions.public_id',
      'sessions.secret_hash',
      'sessions.user_agent',
      'sessions.address',
      'sessions.is_remembered',
      isoText(ref('sessions.created_at')).as('created_at'),
      isoText(ref('sessions.last_used_at')).as('last_used_at'),
      isoText(ref('sessions.authenticated_at')).as('authenticated_at'),
      isoText(ref('sessions.idle_expires_at')).as('idle_expires_at'),
      isoText(ref('sessions.absolute_expires_at')).as('absolute_expires_at'),
      'users.id as user_id',
      'users.username',
      'users.email',
      'users.role',
    ]);
}
