import { type EntityManager, kysely, type Value } from '@duet/db';
import { type Expression, type RawBuilder, sql } from 'kysely';
import type { ProfileOutput } from './profile.schema.ts';

/** Selects the profile of the user with this id, as the viewer sees it. */
export function profileOf(
  userId: Expression<string>,
  viewerId: Value<string | null>,
): RawBuilder<ProfileOutput> {
  return sql`(
    select json_build_object(
      'username', u.username, 'bio', u.bio, 'image', u.image, 'following', ${isFollowing(viewerId)}
    )
    from users u where u.id = ${userId}
  )`;
}

/** Whether the viewer follows the user who is selected from as `u`; a stranger follows nobody. */
function isFollowing(viewerId: Value<string | null>): RawBuilder<boolean> {
  return sql`exists (select from follows f where f.follower_id = ${viewerId} and f.followee_id = u.id)`;
}

/** Returns the profile with this username, whatever its case, or `null`. */
export async function findProfile(
  em: EntityManager,
  username: string,
  viewerId: string | null,
): Promise<ProfileOutput | null> {
  const row = await kysely(em)
    .selectFrom('users as u')
    .where(sql<string>`lower(u.username)`, '=', username.toLowerCase())
    .select(['u.username', 'u.bio', 'u.image', isFollowing(viewerId).as('following')])
    .executeTakeFirst();
  return row ?? null;
}
