import {
  createSession,
  type EntityManager,
  hashPassword,
  listSessions,
  needsRehash,
  type SessionDetails,
  transactional,
  User,
  verifyPassword,
} from '@duet/db';
import { raw } from '@mikro-orm/core';
import { failure } from '../catalogue.ts';
import type { Principal } from '../context.ts';
import type { ProcedureContext } from '../trpc.ts';
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
  if (!user || !isRight || user.isDisabled()) throw failure('INVALID_CREDENTIALS');

  if (needsRehash(user.passwordHash)) {
    const passwordHash = await hashPassword(password);
    await em.nativeUpdate(User, { id: user.id }, { passwordHash });
  }
  return user;
}

/** Whether the session of a caller is still alive, for calls that outlive the check of their request. */
export async function isSessionAlive(
  em: EntityManager,
  { userId, sessionId }: Principal,
): Promise<boolean> {
  const sessions = await listSessions(em.fork(), { id: userId });
  return sessions.some(({ id }) => id === sessionId);
}

/** Signs a user in on the caller's device: the session that came with the request ends. */
export async function startSession(
  { em, device, sessionToken, sessionSettings }: ProcedureContext,
  createUser: (em: EntityManager) => User,
): Promise<{ user: User; session: SessionDetails }> {
  sessionToken.assertChangeable();
  const { user, token, session } = await transactional(em, async (em) => {
    const user = createUser(em);
    const replaces = sessionToken.current;
    const started = await createSession(em, { user, device, replaces }, sessionSettings);
    return { user, ...started };
  });
  sessionToken.issue(token, session.absoluteExpiresAt);
  return { user, session };
}
