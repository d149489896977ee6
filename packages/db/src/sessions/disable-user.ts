import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import { inTransaction } from '../transaction.ts';
import { endAccess } from './end-access.ts';

/** Locks a user out: in one transaction the account is disabled and every session and token of it ends. */
export async function disableUser(em: EntityManager, user: { id: string }): Promise<void> {
  await inTransaction(em, async (em) => {
    const now = new Date();
    await kysely(em)
      .updateTable('users')
      .set(({ eb }) => ({ disabled_at: now, updated_at: now, version: eb('version', '+', 1) }))
      .where('id', '=', user.id)
      .where('disabled_at', 'is', null)
      .execute();
    await endAccess(em, user);
  });
}
