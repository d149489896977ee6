import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';

/** Lets a user who was locked out sign in again. What was revoked stays revoked. */
export async function enableUser(em: EntityManager, user: { id: string }): Promise<void> {
  await kysely(em)
    .updateTable('users')
    .set(({ eb }) => ({
      disabled_at: null,
      updated_at: new Date(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', user.id)
    .where('disabled_at', 'is not', null)
    .execute();
}
