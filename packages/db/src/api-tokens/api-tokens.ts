import { ApiToken } from '../entities/api-token.entity.ts';
import { User } from '../entities/user.entity.ts';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import type { SessionUser } from '../sessions/session-details.ts';
import { UserDisabledError } from '../sessions/sessions.ts';
import { hashSecret, isSecretOf } from '../sessions/token.ts';
import { inTransaction } from '../transaction.ts';
import { type LivingApiToken, selectLivingApiToken, touchApiToken } from './api-token-rows.ts';
import { createApiTokenText, parseApiToken } from './token-text.ts';

/** More tokens than this nobody keeps an eye on. */
export const MAX_API_TOKENS = 50;

/** The user has as many tokens as one can have. */
export class TooManyApiTokensError extends Error {
  override readonly name = 'TooManyApiTokensError';
}

export interface NewApiToken {
  readonly user: { id: string };
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date;
}

/** What a token stands for: plain data, bound to no entity manager. */
export interface FoundApiToken {
  /** The public half. */
  readonly id: string;
  readonly scopes: readonly string[];
  readonly user: Omit<SessionUser, 'email'>;
}

/**
 * Makes a token and returns its text, the only copy there is, beside its row. The lock on the user keeps those who make tokens
 * at once from getting more than `MAX_API_TOKENS`.
 *
 * Throws `TooManyApiTokensError`, and `UserDisabledError`.
 */
export function createApiToken(
  em: EntityManager,
  { user, name, scopes, expiresAt }: NewApiToken,
): Promise<{ token: string; row: ApiToken }> {
  return inTransaction(em, async (em) => {
    await assertRoom(em, user);
    const { text, publicId, secret } = createApiTokenText();
    const row = em.create(ApiToken, {
      publicId,
      secretHash: hashSecret(secret),
      user: em.getReference(User, user.id),
      name,
      scope: scopes.join(' '),
      expiresAt,
    });
    await em.flush();
    return { token: text, row };
  });
}

async function assertRoom(em: EntityManager, user: { id: string }): Promise<void> {
  const enabled = await kysely(em)
    .selectFrom('users')
    .select('id')
    .where('id', '=', user.id)
    .where('disabled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!enabled) throw new UserDisabledError('This account is disabled.');
  const count = await em.count(ApiToken, { user: user.id });
  if (count >= MAX_API_TOKENS) {
    throw new TooManyApiTokensError(`An account has at most ${MAX_API_TOKENS} tokens.`);
  }
}

/**
 * Returns what a living token stands for, or null. One that has expired, or whose owner is disabled, is not there. Records the
 * use and the address that it came from, at most once a minute.
 */
export async function findApiToken(
  em: EntityManager,
  { token, address }: { token: string; address: string },
): Promise<FoundApiToken | null> {
  const parsed = parseApiToken(token);
  if (!parsed) return null;
  const now = new Date();
  const { publicId } = parsed;
  const [row] = await selectLivingApiToken(em, { publicId, now: now.toISOString() });
  if (!row || !isSecretOf(parsed.secret, row.secret_hash)) return null;

  await touchApiToken(em, { row, address, now });
  return toFound(row);
}

function toFound({ public_id, scope, user_id, username, role }: LivingApiToken): FoundApiToken {
  return { id: public_id, scopes: scope.split(' '), user: { id: user_id, username, role } };
}

/** Ends a token of the user, and returns what it was called. Null when there is none: somebody else's is not there. */
export async function revokeApiToken(
  em: EntityManager,
  user: { id: string },
  publicId: string,
): Promise<{ name: string } | null> {
  const row = await kysely(em)
    .deleteFrom('api_tokens')
    .where('user_id', '=', user.id)
    .where('public_id', '=', publicId)
    .returning('name')
    .executeTakeFirst();
  return row ?? null;
}

/** Ends every token of the user, and returns how many. */
export async function revokeApiTokens(em: EntityManager, user: { id: string }): Promise<number> {
  const { numDeletedRows } = await kysely(em)
    .deleteFrom('api_tokens')
    .where('user_id', '=', user.id)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

const DAY_MS = 24 * 60 * 60_000;
/** How long its owner can see that a token has expired, and why a program of theirs stands still. */
const KEPT_AFTER_EXPIRY_MS = 30 * DAY_MS;

/** Removes tokens that expired thirty days ago. */
export async function deleteExpiredApiTokens(em: EntityManager): Promise<void> {
  const before = new Date(Date.now() - KEPT_AFTER_EXPIRY_MS).toISOString();
  await kysely(em).deleteFrom('api_tokens').where('expires_at', '<=', before).execute();
}
