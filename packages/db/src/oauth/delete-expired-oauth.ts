import { sql } from 'kysely';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';

/** How long an application that registered itself is kept when nobody lets it in. */
const UNUSED_KEEP_MS = 30 * 24 * 60 * 60_000;

/**
 * Removes codes, tokens and grants that have ended by themselves, grants that a later one has taken the place of, and applications
 * that registered themselves a month ago and have no grant of anybody.
 */
export async function deleteExpiredOAuth(em: EntityManager): Promise<void> {
  const now = new Date().toISOString();
  const unusedSince = new Date(Date.now() - UNUSED_KEEP_MS).toISOString();
  const db = kysely(em);
  await db.deleteFrom('oauth_records').where('expires_at', '<=', now).execute();
  await db
    .deleteFrom('oauth_grants as g')
    .where((where) =>
      where.or([
        where('g.expires_at', '<=', now),
        // Without a token it is a memory of what was allowed, and the last one to say so is enough.
        sql<boolean>`not exists (select 1 from oauth_records r where r.grant_id = g.id)
          and exists (
            select 1 from oauth_grants later
            where later.user_id = g.user_id and later.application_id = g.application_id
              and later.id > g.id and later.scopes = g.scopes
          )`,
      ]),
    )
    .execute();
  await db
    .deleteFrom('oauth_applications as a')
    .where('a.owner_id', 'is', null)
    .where('a.created_at', '<=', unusedSince)
    .where(
      sql<boolean>`not exists (select 1 from oauth_grants g where g.application_id = ${sql.ref('a.id')})`,
    )
    .execute();
}
