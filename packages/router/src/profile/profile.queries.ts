import { type EntityManager, kysely } from '@duet/db';
import { sql } from 'kysely';
import type { ProfileOutput } from './profile.schema.ts';

/** The columns of a profile in a list whose users are joined as `u`. */
export interface AuthorColumns {
  username: string;
  bio: string;
  image: string | null;
  following: boolean;
}

export function toProfile({ username, bio, image, following }: AuthorColumns): ProfileOutput {
  return { username, bio, image, following };
}

/** Whether the viewer follows the user joined as `u`; a stranger follows nobody. */
export function isFollowing(viewerId: string | null) {
  return sql<boolean>`exists (select from follows f where f.follower_id = ${viewerId} and f.followee_id = u.id)`;
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
