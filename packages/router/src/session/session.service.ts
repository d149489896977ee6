import { createSession, type EntityManager, needsRehash, raw, hashPassword, transactional, User, verifyPassword } from '@duet/db';
import { ProcedureError } from '@duet/procedure';
import type { Context } from '../context.ts';
import type { SignInInput } from './session.schema.ts';

/**
 * Returns the user with this e-mail address and password. Whatever the reason, a refusal is the same
 * and costs the same, so that nobody learns which addresses have an account.
 */
export async function authenticate(
  em: EntityManager,
  { email, password }: SignInInput,
): Promise<User> {
  const user = await em.findOne(
    User,
    { [raw((alias) => `lower(${alias}.email)`)]: email },
    { populate: ['passwordHash'] },
  );
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  if (user && isRight && !user.isDisabled) return user;
  throw new ProcedureError({
    code: 'UNAUTHORIZED',
    reason: 'INVALID_CREDENTIALS',
    message: 'The e-mail address or the password is wrong',
  });
}
