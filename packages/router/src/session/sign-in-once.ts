import {
  type EntityManager,
  findKeptSignIn,
  type KeptSignIn,
  reissueToken,
  revokeSession,
  type User,
} from '@duet/db';
import { type Claimant, keyReused, toClaimant } from '@duet/idempotency';
import { ProcedureError } from '@duet/procedure';
import type { ProcedureContext } from '../trpc.ts';
import { SignedInOutput } from './session.schema.ts';
import { issueToken, startSession } from './session.service.ts';

/** A sign-in with a password. */
export interface SignIn {
  readonly operation: string;
  /** What was sent, without the password: no digest of a password may be stored that is faster than argon2. */
  readonly account: object;
  /** Whether the device stays signed in when its browser is closed. */
  readonly isRemembered: boolean;
  /** Throws when the password is not that of the account. */
  readonly verify: () => Promise<unknown>;
  /** Does the slow part of a first call, and returns what gives the user to its transaction. */
  readonly prepare: () => Promise<(em: EntityManager) => User>;
}

/**
 * Signs a user in, once per `Idempotency-Key`. The cookie of the first reply cannot be sent again, because only a hash of its
 * secret is there; so a retry, which has to prove the password again, gets a new secret for the same session, and the same body.
 */
export async function signInOnce(ctx: ProcedureContext, signIn: SignIn): Promise<SignedInOutput> {
  const claimant = await findClaimant(ctx, signIn);
  const kept = claimant && (await findKeptSignIn(ctx.em, claimant.id));
  const repeated = kept && (await repeat(ctx, { claimant, kept, signIn }));
  if (repeated) return repeated;

  const { isRemembered } = signIn;
  return startSession(ctx, { findUser: await signIn.prepare(), isRemembered, claimant });
}

/** Whoever signs in may come with the cookie of a session that the first call has ended, so who it was does not count. */
async function findClaimant(
  { idempotencyKey: key }: ProcedureContext,
  { operation, account: input }: SignIn,
): Promise<Claimant | null> {
  return key && toClaimant({ header: key.header, operation, scope: null, input });
}

interface Repetition {
  readonly claimant: Claimant;
  readonly kept: KeptSignIn;
  readonly signIn: SignIn;
}

/** Returns null when the session has ended, and with it what the key stood for. */
async function repeat(
  ctx: ProcedureContext,
  { claimant, kept, signIn }: Repetition,
): Promise<SignedInOutput | null> {
  const { em, sessionToken, idempotencyKey } = ctx;
  if (kept.fingerprint !== claimant.fingerprint) throw keyReused();
  sessionToken.assertChangeable();
  await signIn.verify().catch(refuseOtherPassword);
  const issued = await reissueToken(em, { publicId: kept.sessionId });
  if (!issued) {
    await revokeSession(em, { id: kept.userId }, kept.sessionId);
    return null;
  }

  issueToken(ctx, issued);
  idempotencyKey?.markReplayed();
  return SignedInOutput.parse(JSON.parse(kept.reply));
}

function refuseOtherPassword(error: unknown): never {
  const isOther = error instanceof ProcedureError && error.reason === 'INVALID_CREDENTIALS';
  throw isOther ? keyReused() : error;
}
