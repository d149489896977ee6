import type { EntityManager } from '../entity-manager.ts';
import { isoText, kysely } from '../kysely.ts';

/** Returns what OpenID Connect may tell of a user, or null. A disabled one is not there. */
export async function findAccount(em: EntityManager, userId: string) {
  const found = await kysely(em)
    .selectFrom('users')
    .select(({ ref }) => [
      'id',
      'username',
      'email',
      'image',
      isoText(ref('updated_at')).as('updatedAt'),
    ])
    .where('id', '=', userId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return found ?? null;
}
