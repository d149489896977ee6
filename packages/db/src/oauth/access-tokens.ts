import { sql } from 'kysely';
import { compiledQuery } from '../compiled-query.ts';
import type { Role } from '../entities/user.entity.ts';
import type { EntityManager } from '../entity-manager.ts';
import { isoText, kysely } from '../kysely.ts';
import { hashValue, keepRegistered } from './oauth-records.ts';

/** What a living access token opens, and for whom. */
export interface AccessTokenDetails {
  /** Names the token, and proves nothing. */
  readonly id: string;
  /** What was granted, as far as the application may still have it. */
  readonly scopes: readonly string[];
  readonly user: { readonly id: string; readonly username: string; readonly role: Role };
}

/** The last use is written at most this often. */
const TOUCH_MS = 60_000;

/**
 * Returns what an access token opens, or null. It acts for whom it was granted by, or for the owner of the application that got
 * it for itself; when either user is disabled it opens nothing.
 */
export async function findAccessToken(
  em: EntityManager,
  token: string,
): Promise<AccessTokenDetails | null> {
  const now = Date.now();
  const [row] = await selectAccessToken(em, {
    secretHash: hashValue(token),
    now: new Date(now).toISOString(),
  });
  if (!row) return null;
  if (row.last_used_at === null || now - Date.parse(row.last_used_at) >= TOUCH_MS) {
    await touch(em, row, new Date(now));
  }

  return {
    id: row.id,
    scopes: keepRegistered(row.scope ?? '', row.registered_scopes),
    user: { id: row.user_id, username: row.username, role: row.role },
  };
}

const selectAccessToken = compiledQuery<{ secretHash: string; now: string }>()((db, value) =>
  db
    .selectFrom('oauth_records as r')
    .innerJoin('users as u', 'u.id', 'r.user_id')
    .innerJoin('oauth_applications as a', 'a.id', 'r.application_id')
    .leftJoin('users as owner', 'owner.id', 'a.owner_id')
    .leftJoin('oauth_grants as g', 'g.id', 'r.grant_id')
    .where('r.secret_hash', '=', value('secretHash'))
    .where('r.kind', 'in', [sql.lit('AccessToken'), sql.lit('ClientCredentials')])
    .where('r.expires_at', '>', value('now'))
    .where('u.disabled_at', 'is', null)
    .where('owner.disabled_at', 'is', null)
    .select(({ ref }) => [
      'r.id',
      'r.grant_id',
      'a.id as application_id',
      'a.scopes as registered_scopes',
      sql<string | null>`r.payload ->> 'scope'`.as('scope'),
      isoText(
        sql<
          string | null
        >`case when r.grant_id is null then ${ref('a.last_used_at')} else ${ref('g.last_used_at')} end`,
      ).as('last_used_at'),
      'u.id as user_id',
      'u.username',
      'u.role',
    ]),
);

async function touch(
  em: EntityManager,
  token: { grant_id: string | null; application_id: string },
  now: Date,
): Promise<void> {
  const db = kysely(em);
  const use = { last_used_at: now };
  await (token.grant_id === null
    ? db.updateTable('oauth_applications').set(use).where('id', '=', token.application_id).execute()
    : db.updateTable('oauth_grants').set(use).where('id', '=', token.grant_id).execute());
}
