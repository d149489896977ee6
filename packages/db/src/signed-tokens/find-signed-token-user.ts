import { sql } from 'kysely';
import { compiledQuery } from '../compiled-query.ts';
import type { Role } from '../entities/user.entity.ts';
import type { EntityManager } from '../entity-manager.ts';

/** The session or the token that an access token was exchanged for, by its public id. */
export interface SignedTokenSource {
  kind: keyof typeof SELECTIONS;
  id: string;
}

/** Whom a signed access token names, and what it was exchanged for. */
export interface SignedTokenHolder {
  userId: string;
  source: SignedTokenSource;
}

/**
 * Returns the user whom an access token acts for as they are now, or null when the account is disabled, or what the token was
 * exchanged for has ended: it ends with that.
 */
export async function findSignedTokenUser(
  em: EntityManager,
  { userId, source: { kind, id } }: SignedTokenHolder,
): Promise<{ id: string; username: string; role: Role } | null> {
  const [user] = await SELECTIONS[kind](em, { userId, id, now: new Date().toISOString() });
  return user ?? null;
}

/** One statement each, compiled once: every request with such a token asks it. */
const forHolder = compiledQuery<{ userId: string; id: string; now: string }>();

const SELECTIONS = {
  session: forHolder((db, value) =>
    db
      .selectFrom('users')
      .innerJoin('sessions', 'sessions.user_id', 'users.id')
      .where('users.id', '=', value('userId'))
      .where('users.disabled_at', 'is', null)
      .where('sessions.public_id', '=', value('id'))
      .where('sessions.idle_expires_at', '>', value('now'))
      .where('sessions.absolute_expires_at', '>', value('now'))
      .select(['users.id', 'users.username', 'users.role']),
  ),
  apiToken: forHolder((db, value) =>
    db
      .selectFrom('users')
      .innerJoin('api_tokens', 'api_tokens.user_id', 'users.id')
      .where('users.id', '=', value('userId'))
      .where('users.disabled_at', 'is', null)
      .where('api_tokens.public_id', '=', value('id'))
      .where('api_tokens.expires_at', '>', value('now'))
      .select(['users.id', 'users.username', 'users.role']),
  ),
  oauth: forHolder((db, value) =>
    db
      .selectFrom('users')
      .innerJoin('oauth_records as r', 'r.user_id', 'users.id')
      .innerJoin('oauth_applications as a', 'a.id', 'r.application_id')
      .leftJoin('users as owner', 'owner.id', 'a.owner_id')
      .where('users.id', '=', value('userId'))
      .where('users.disabled_at', 'is', null)
      .where('owner.disabled_at', 'is', null)
      .where('r.id', '=', value('id'))
      .where('r.kind', 'in', [sql.lit('AccessToken'), sql.lit('ClientCredentials')])
      .where('r.expires_at', '>', value('now'))
      .select(['users.id', 'users.username', 'users.role']),
  ),
};
