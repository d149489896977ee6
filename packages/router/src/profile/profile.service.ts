import { type EntityManager, kysely, newId } from '@duet/db';
import type { ProcedureError } from '@duet/procedure';
import { sql } from 'kysely';
import { failure } from '../catalogue.ts';
import type { Context } from '../context.ts';
import { findProfile } from './profile.queries.ts';
import type { ProfileOutput } from './profile.schema.ts';

/** Returns what the caller sees of a user. Throws NOT_FOUND when nobody has the name. */
export async function getProfile(
  { em, principal }: Pick<Context, 'em' | 'principal'>,
  username: string,
): Promise<ProfileOutput> {
  const profile = await findProfile(em, username, principal?.userId ?? null);
  if (profile) return profile;
  throw nobodyOfThatName();
}

/** Returns the id behind a username, whatever its case. Throws NOT_FOUND when nobody has the name. */
export async function getUserId(em: EntityManager, username: string): Promise<string> {
  const user = await kysely(em)
    .selectFrom('users')
    .where(sql<string>`lower(username)`, '=', username.toLowerCase())
    .select('id')
    .executeTakeFirst();
  if (user) return user.id;
  throw nobodyOfThatName();
}

/** Makes one user follow another. Doing it twice is doing it once. */
export async function addFollow(
  em: EntityManager,
  followerId: string,
  followeeId: string,
): Promise<void> {
  await kysely(em)
    .insertInto('follows')
    .values({ id: newId(), follower_id: followerId, followee_id: followeeId })
    .onConflict((conflict) => conflict.columns(['follower_id', 'followee_id']).doNothing())
    .execute();
}

function nobodyOfThatName(): ProcedureError {
  return failure('NOT_FOUND', { message: 'There is nobody of that name' });
}
