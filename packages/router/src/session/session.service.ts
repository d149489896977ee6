import {
  createSession,
  type EntityManager,
  hashPassword,
  listSessions,
  needsRehash,
  transactional,
  User,
  verifyPassword,
} from '@duet/db';
import { type Claimant, keyInUse } from '@duet/idempotency';
import { raw } from '@mikro-orm/core';
import { failure } from '../catalogue.ts';
import type { Principal } from '../context.ts';
import { createKeyStore, type KeyStore } from '../idempotency/key-store.ts';
import type { ProcedureContext } from '../trpc.ts';
import { toSignedIn } from './session.output.ts';
import type { SignedInOutput, SignInInput } from './session.schema.ts';

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

/**
 * Signs a user in on the caller's device: the session that came with the request ends. With a claimant, its key is kept in the same
 * transaction.
 */
export async function startSession(
  { em, device, sessionToken, sessionSettings, idempotencyKey }: ProcedureContext,
  createUser: (em: EntityManager) => User,
  claimant: Claimant | null,
): Promise<SignedInOutput> {
  sessionToken.assertChangeable();
  const { token, session, reply } = await transactional(em, async (em) => {
    const keys = createKeyStore(em, idempotencyKey?.keepMs ?? 0);
    if (claimant) await claimNew(keys, claimant);
    const user = createUser(em);
    const replaces = sessionToken.current;
    const { token, session } = await createSession(em, { user, device, replaces }, sessionSettings);
    const reply = toSignedIn(user, session);
    if (claimant) await keys.keepSignIn(claimant, JSON.stringify(reply), session.id);
    return { token, session, reply };
  });
  sessionToken.issue(token, session.absoluteExpiresAt);
  return reply;
}

/** A call with the same key that has ended meanwhile is found when the caller comes back. */
async function claimNew(keys: KeyStore, claimant: Claimant): Promise<void> {
  const { state } = await keys.claim(claimant);
  if (state !== 'claimed') throw keyInUse();
}
