import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import { inTransaction } from '../transaction.ts';
import type { SessionDetails, SessionDevice, SessionUser } from './session-details.ts';
import { createSessionEngine } from './session-engine.ts';
import { SESSION_DEFAULTS, type SessionSettings } from './settings.ts';
import { createToken, hashSecret, parseToken } from './token.ts';

/** The user was disabled, or the password changed, perhaps between the check of the password and this call. */
export class UserDisabledError extends Error {
  override readonly name = 'UserDisabledError';
}

export interface NewSession {
  user: { id: string };
  device: SessionDevice;
  /** Whether the session outlives the browser, as its owner has chosen; not unless told. */
  isRemembered?: boolean | undefined;
  /** The hash that the user's password was checked against, if it was: it must be theirs still. */
  passwordHash?: string | null | undefined;
  /** The token that came with the request, if any: it dies as the new one is born. */
  replaces?: string | null | undefined;
}

/** A token, the only copy there is, and the session that it opens. */
export interface IssuedToken {
  token: string;
  session: SessionDetails;
}

/**
 * Starts a session and returns its token, the only copy there is. Flushes the entity manager, so a user created in it may
 * be signed in at once.
 *
 * Throws `UserDisabledError`.
 */
export async function createSession(
  em: EntityManager,
  newSession: NewSession,
  settings: SessionSettings = SESSION_DEFAULTS,
): Promise<IssuedToken> {
  const { user, passwordHash, replaces } = newSession;
  await em.flush();
  return inTransaction(em, async (em) => {
    await assertAdmissible(em, user, passwordHash);
    if (replaces) await deleteByToken(em, replaces);

    const token = createToken();
    const details = describeSession(token, newSession, settings);
    await createSessionEngine(em, settings).createSession(
      user.id,
      { details },
      { sessionId: token },
    );
    return { token, session: details };
  });
}

/**
 * Returns the living session behind a token and its user, or null. Records the use, at most once a minute. The token itself
 * stays as it was: renewal only moves the expiry.
 */
export async function findSession(
  em: EntityManager,
  token: string,
  settings: SessionSettings = SESSION_DEFAULTS,
): Promise<{ session: SessionDetails; user: SessionUser } | null> {
  const engine = createSessionEngine(em, settings);
  const { session, user } = await engine.validateSession(token);
  if (!session) return null;

  const now = Date.now();
  const isTouchDue = now - session.details.lastUsedAt.getTime() >= settings.touchMs;
  // A fresh session has just been renewed, and with that touched, by the engine.
  if (isTouchDue && !session.fresh) await engine.touch(session.id, new Date(now + settings.idleMs));
  return { session: session.details, user: user.user };
}

/** Returns the living sessions of a user, the one that was used last first. */
export async function listSessions(
  em: EntityManager,
  user: { id: string },
): Promise<SessionDetails[]> {
  const sessions = await createSessionEngine(em, SESSION_DEFAULTS).getUserSessions(user.id);
  return sessions.map(({ details }) => details);
}

function describeSession(
  token: string,
  { device, isRemembered = false }: NewSession,
  { idleMs, absoluteMs, unrememberedMs }: SessionSettings,
): SessionDetails {
  const now = Date.now();
  const lifetimeMs = isRemembered ? absoluteMs : unrememberedMs;
  return {
    id: parseToken(token)?.publicId ?? '',
    device,
    createdAt: new Date(now),
    lastUsedAt: new Date(now),
    authenticatedAt: new Date(now),
    isRemembered,
    idleExpiresAt: new Date(now + idleMs),
    absoluteExpiresAt: new Date(now + lifetimeMs),
  };
}

/** The lock holds off whoever disables the user or changes the password until the session is there to be revoked. */
async function assertAdmissible(
  em: EntityManager,
  user: { id: string },
  passwordHash: string | null | undefined,
): Promise<void> {
  const enabled = await kysely(em)
    .selectFrom('users')
    .select('id')
    .where('id', '=', user.id)
    .where('disabled_at', 'is', null)
    .$if(typeof passwordHash === 'string', (query) =>
      query.where('password_hash', '=', String(passwordHash)),
    )
    .forShare()
    .executeTakeFirst();
  if (!enabled) throw new UserDisabledError('This account is disabled.');
}

/** Needs the whole token: with the public half alone anybody could sign others out. */
async function deleteByToken(em: EntityManager, token: string): Promise<void> {
  const parsed = parseToken(token);
  if (!parsed) return;
  await kysely(em)
    .deleteFrom('sessions')
    .where('public_id', '=', parsed.publicId)
    .where('secret_hash', '=', hashSecret(parsed.secret))
    .execute();
}
