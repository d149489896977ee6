import { sql } from 'kysely';
import { addAuditEvent } from '../audit/audit-events.ts';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import { transactional } from '../transaction.ts';
import { changeRole } from './change-role.ts';

/** Nobody has the username, in upper or lower case. */
export class NoSuchUserError extends Error {
  override readonly name = 'NoSuchUserError';
}

/**
 * Makes a user an admin, for an operator at the command line: on a fresh database nobody is one who could. The audit log tells of it.
 * Returns the role the user had.
 *
 * Throws `NoSuchUserError`.
 */
export async function promoteUser(em: EntityManager, username: string): Promise<string> {
  return transactional(em, async (em) => {
    const user = await kysely(em)
      .selectFrom('users')
      .select(['id', 'role'])
      .where(sql`lower(username)`, '=', username.toLowerCase())
      .forUpdate()
      .executeTakeFirst();
    if (!user) throw new NoSuchUserError(`There is nobody called ${username}.`);
    if (user.role === 'admin') return user.role;

    await changeRole(em, user, 'admin');
    await addAuditEvent(em, {
      kind: 'account.roleChanged',
      actorId: null,
      subjectId: user.id,
      credentialKind: null,
      credentialId: null,
      address: '',
      userAgent: 'account:promote',
      details: { from: user.role, to: 'admin' },
    });
    return user.role;
  });
}
