import type { Role } from '../entities/user.entity.ts';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';
import { inTransaction } from '../transaction.ts';

/**
 * Gives a user a role. Their sessions end in the same transaction: whoever holds one has to prove again who they are before they use
 * the new rights. Tokens stay, because what they may do is looked up at each use.
 */
export async function changeRole(
  em: EntityManager,
  user: { id: string },
  role: Role,
): Promise<void> {
  await inTransaction(em, async (em) => {
    await kysely(em)
      .updateTable('users')
      .set(({ eb }) => ({ role, updated_at: new Date(), version: eb('version', '+', 1) }))
      .where('id', '=', user.id)
      .execute();
    await revokeSessions(em, user);
  });
}
