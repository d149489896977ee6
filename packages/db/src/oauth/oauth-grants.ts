import type { EntityManager } from '../entity-manager.ts';
import { isoText, kysely } from '../kysely.ts';

/** What a person let an application do. */
export interface GrantDetails {
  readonly id: string;
  readonly userId: string;
  readonly applicationId: string;
  /** As RFC 6749 section 3.3 writes scopes. */
  readonly scopes: string;
  readonly expiresAt: Date;
}

/** Writes a grant down, or what has changed of it. */
export async function saveOAuthGrant(
  em: EntityManager,
  { id, userId, applicationId, scopes, expiresAt }: GrantDetails,
): Promise<void> {
  await kysely(em)
    .insertInto('oauth_grants')
    .values({
      id,
      user_id: userId,
      application_id: applicationId,
      scopes,
      expires_at: expiresAt,
      version: 1,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ scopes, expires_at: expiresAt, updated_at: new Date() }),
    )
    .execute();
}

/** Returns a living grant, or null. */
export async function findOAuthGrant(
  em: EntityManager,
  id: string,
): Promise<(GrantDetails & { createdAt: Date }) | null> {
  const row = await kysely(em)
    .selectFrom('oauth_grants')
    .select(({ ref }) => [
      'id',
      'user_id',
      'application_id',
      'scopes',
      isoText(ref('created_at')).as('created_at'),
      isoText(ref('expires_at')).as('expires_at'),
    ])
    .where('id', '=', id)
    .where('expires_at', '>', new Date().toISOString())
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    userId: row.user_id,
    applicationId: row.application_id,
    scopes: row.scopes,
    createdAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
  };
}

/** Returns every scope that a person has let an application have, in living grants. */
export async function findConsentedScopes(
  em: EntityManager,
  { userId, applicationId }: { userId: string; applicationId: string },
): Promise<Set<string>> {
  const rows = await kysely(em)
    .selectFrom('oauth_grants')
    .select('scopes')
    .where('user_id', '=', userId)
    .where('application_id', '=', applicationId)
    .where('expires_at', '>', new Date().toISOString())
    .execute();
  return new Set(rows.flatMap(({ scopes }) => scopes.split(' ')));
}

/** Ends a grant with every code and token that hangs on it. */
export async function deleteOAuthGrant(em: EntityManager, id: string): Promise<void> {
  await kysely(em).deleteFrom('oauth_grants').where('id', '=', id).execute();
}

/** Ends all that a person let an application do, and returns whether there was anything. */
export async function revokeApplicationAccess(
  em: EntityManager,
  { userId, applicationId }: { userId: string; applicationId: string },
): Promise<boolean> {
  const { numDeletedRows } = await kysely(em)
    .deleteFrom('oauth_grants')
    .where('user_id', '=', userId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends all that acts for a user by OAuth: what they granted, and what their own applications got for themselves. */
export async function revokeOAuthAccess(em: EntityManager, user: { id: string }): Promise<void> {
  await kysely(em).deleteFrom('oauth_grants').where('user_id', '=', user.id).execute();
  await kysely(em).deleteFrom('oauth_records').where('user_id', '=', user.id).execute();
}
