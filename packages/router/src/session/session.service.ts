import {
  createSession,
  type EntityManager,
  hashPassword,
  type IssuedToken,
  needsRehash,
  reissueToken,
  transactional,
  User,
  verifyPassword,
} from '@duet/db';
import { type Claimant, keyInUse } from '@duet/idempotency';
import { audit } from '../audit/audit.ts';
import { failure } from '../catalogue.ts';
import type { Principal, SessionCredential } from '../context.ts';
import { invalidField } from '../errors.ts';
import { createKeyStore, type KeyStore } from '../idempotency/key-store.ts';
import type { ProcedureContext } from '../trpc.ts';
import { findByEmail } from '../user/find-by-email.ts';
import { toSessionOutput, toSignedIn } from './session.output.ts';
import type { SessionOutput, SignedInOutput, SignInInput } from './session.schema.ts';

/** An e-mail address and the password that is tried with it. */
export type Credentials = Pick<SignInInput, 'email' | 'password'>;

/**
 * Returns the user with this e-mail address and password. Whatever the reason, a refusal is the same
 * and costs the same, so that nobody learns which addresses have an account. It goes into the audit log, so call it outside of a
 * transaction, which the refusal would undo.
 */
export async function authenticate(
  { em, device }: Pick<ProcedureContext, 'device' | 'em'>,
  { email, password }: Credentials,
): Promise<User> {
  const user = await findByEmail(em, email);
  const isRight = await isPasswordOf(em, user, password);
  if (!user || !isRight || user.isDisabled()) {
    const reason = user ? describeRefusal(isRight) : 'nobody has this e-mail address';
    const subject = user?.id ?? null;
    await audit(
      { em, device, principal: null },
      { kind: 'session.refused', subject, details: { reason } },
    );
    throw failure('INVALID_CREDENTIALS');
  }
  return user;
}

type SignedIn = ProcedureContext & { principal: Principal };

/**
 * Throws, and tells the audit log, unless the password is the caller's. Takes as long as a sign-in, so call it outside of a
 * transaction.
 */
export async function assertPassword(ctx: SignedIn, password: string): Promise<void> {
  const { userId: subject } = ctx.principal;
  const user = await ctx.em.findOne(User, subject, { populate: ['passwordHash'] });
  if (await isPasswordOf(ctx.em, user, password)) return;

  const details = { reason: 'wrong password, when asked again' };
  await audit(ctx, { kind: 'session.refused', subject, details });
  throw invalidField('password', 'This is not your password');
}

/** Costs the same for nobody as for somebody. A hash with weaker parameters than today's is made again while the password is at hand. */
async function isPasswordOf(
  em: EntityManager,
  user: User | null,
  password: string,
): Promise<boolean> {
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  if (!isRight || !user?.passwordHash) return false;
  if (needsRehash(user.passwordHash)) {
    const passwordHash = await hashPassword(password);
    // Another password that was set meanwhile stays.
    await em.nativeUpdate(User, { id: user.id, passwordHash: user.passwordHash }, { passwordHash });
    user.passwordHash = passwordHash;
  }
  return true;
}

/** Gives the caller the token of a session, in the way they chose: for as long as it lives, or until their browser is closed. */
export function issueToken(
  { sessionToken }: Pick<ProcedureContext, 'sessionToken'>,
  { token, session }: IssuedToken,
): void {
  sessionToken.issue(token, session.isRemembered ? session.absoluteExpiresAt : null);
}

/**
 * Gives the caller's session a new token and returns it; the one that they came with dies in the same statement. `authenticatedAt` tells
 * when they have just proved who they are.
 *
 * Throws UNAUTHORIZED when the session has ended meanwhile.
 */
export async function renewSession(
  ctx: SignedIn & { session: SessionCredential },
  authenticatedAt?: Date,
): Promise<SessionOutput> {
  ctx.sessionToken.assertChangeable();
  const { id: publicId } = ctx.session;
  const issued = await reissueToken(ctx.em, { publicId, authenticatedAt });
  if (!issued) throw failure('UNAUTHORIZED');
  ctx.afterCommit(() => issueToken(ctx, issued));
  return toSessionOutput(issued.session, publicId);
}

export interface SessionStart {
  /** Gives the session's user to its transaction. */
  readonly findUser: (em: EntityManager) => User | Promise<User>;
  /** Whether the device stays signed in when its browser is closed. */
  readonly isRemembered: boolean;
  /** What keeps the `Idempotency-Key` of the call, if it came with one. */
  readonly claimant: Claimant | null;
}

function describeRefusal(isRight: boolean): string {
  return isRight ? 'the account is disabled' : 'wrong password';
}

/**
 * Signs a user in on the caller's device: the session that came with the request ends. With a claimant, its key is kept in the same
 * transaction.
 */
export async function startSession(
  ctx: ProcedureContext,
  { findUser, isRemembered, claimant }: SessionStart,
): Promise<SignedInOutput> {
  const { em, device, sessionToken, sessionSettings, idempotencyKey } = ctx;
  sessionToken.assertChangeable();
  const { token, session, reply } = await transactional(em, async (em) => {
    const keys = createKeyStore(em, idempotencyKey?.keepMs ?? 0);
    if (claimant) await claimNew(keys, claimant);
    const user = await findUser(em);
    const replaces = sessionToken.current;
    const { passwordHash } = user;
    const newSession = { user, device, isRemembered, replaces, passwordHash };
    const { token, session } = await createSession(em, newSession, sessionSettings);
    const credential = { kind: 'session', id: session.id } as const;
    const principal = { userId: user.id, credential };
    await audit({ em, device, principal }, { kind: 'session.created', subject: user.id });
    const reply = toSignedIn(user, session);
    if (claimant) await keys.keepSignIn(claimant, JSON.stringify(reply), session.id);
    return { token, session, reply };
  });
  issueToken(ctx, { token, session });
  return reply;
}

/** A call with the same key that has ended meanwhile is found when the caller comes back. */
async function claimNew(keys: KeyStore, claimant: Claimant): Promise<void> {
  const { state } = await keys.claim(claimant);
  if (state !== 'claimed') throw keyInUse();
}
