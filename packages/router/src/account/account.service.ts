import { type EntityManager, User } from '@duet/db';
import { LockMode } from '@mikro-orm/core';
import { failure } from '../catalogue.ts';
import type { Context, Principal } from '../context.ts';
import { isAdmin } from '../policy.ts';
import { assertVersion } from '../version/expected-version.ts';
import { findAccount } from './account.queries.ts';
import type { AccountOutput, ChangeAccountParams } from './account.schema.ts';

type AdminContext = Pick<Context, 'em'> & { principal: Principal };

/** Returns the account with this id. Throws NOT_FOUND when there is none. */
export async function getAccount(em: EntityManager, id: string): Promise<AccountOutput> {
  const account = await findAccount(em, id);
  if (account) return account;
  throw noSuchAccount();
}

/**
 * Returns somebody else's account in the expected version, locked until the transaction ends; so is the account of the admin who
 * asks. Throws FORBIDDEN for one's own account, NOT_FOUND and PRECONDITION_FAILED.
 *
 * An admin is never lost to the last one, however many act at once: whoever changes another is an admin when the change commits, and
 * who has just lost that role, or was disabled, is FORBIDDEN.
 */
export async function lockOtherAccount(
  { em, principal }: AdminContext,
  { id, expectedVersion }: ChangeAccountParams,
): Promise<User> {
  const { userId } = principal;
  if (id === userId) {
    const message = 'Nobody decides on their own account: another admin has to do it';
    throw failure('FORBIDDEN', { message });
  }

  const both = await em.find(
    User,
    { id: { $in: [userId, id] } },
    // One order for everybody, so that two admins who change each other wait instead of deadlocking.
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const admin = both.find((user) => user.id === userId);
  if (!admin || admin.isDisabled() || !isAdmin.admits({ ...principal, role: admin.role })) {
    throw failure('FORBIDDEN', { message: 'You are no admin any more' });
  }

  const account = both.find((user) => user.id === id);
  if (!account) throw noSuchAccount();
  assertVersion(account, expectedVersion);
  return account;
}

function noSuchAccount() {
  return failure('NOT_FOUND', { message: 'There is no such account' });
}
