import { type ExpressionBuilder, sql } from 'kysely';
import type { TokenPurpose } from '../entities/one-time-token.entity.ts';
import { newId } from '../entities/record.ts';
import type { EntityManager } from '../entity-manager.ts';
import { isoText, kysely } from '../kysely.ts';
import { createToken, hashSecret, parseToken } from '../sessions/token.ts';
import type { Tables } from '../tables.ts';

export interface NewOneTimeToken {
  purpose: TokenPurpose;
  /** Whom it is for, an address or the id of a user. */
  subject: string;
  /** What is done when it is used. */
  payload: Record<string, string>;
  expiresAt: Date;
}

/** What a token stands for. */
export interface OneTimeTokenContent {
  subject: string;
  payload: Record<string, string>;
  /** RFC 3339 text. */
  expiresAt: string;
}

export interface PresentedOneTimeToken {
  token: string;
  purpose: TokenPurpose;
}

/** Makes a token `<id>.<secret>` and returns it, the only copy there is. The one that its subject had for the same purpose dies. */
export async function createOneTimeToken(
  em: EntityManager,
  { payload, expiresAt, ...row }: NewOneTimeToken,
): Promise<string> {
  const token = createToken();
  const { publicId = '', secret = '' } = parseToken(token) ?? {};
  const values = {
    public_id: publicId,
    secret_hash: hashSecret(secret),
    payload: sql<Record<string, string>>`${JSON.stringify(payload)}::jsonb`,
    expires_at: expiresAt,
  };
  await kysely(em)
    .insertInto('one_time_tokens')
    .values({ id: newId(), ...row, ...values })
    .onConflict((conflict) => conflict.columns(['subject', 'purpose']).doUpdateSet(values))
    .execute();
  return token;
}

/** Returns what a living token stands for, and leaves it alive; null when there is none. */
export async function findOneTimeToken(
  em: EntityManager,
  presented: PresentedOneTimeToken,
): Promise<OneTimeTokenContent | null> {
  const row = await kysely(em)
    .selectFrom('one_time_tokens')
    .where((eb) => isLiving(eb, presented))
    .select(CONTENT)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Uses a living token up and returns what it stands for, or null when there is none: of many at once, one gets it. What is done with it
 * belongs into the same transaction, so that a failure gives it back.
 */
export async function useOneTimeToken(
  em: EntityManager,
  presented: PresentedOneTimeToken,
): Promise<OneTimeTokenContent | null> {
  const row = await kysely(em)
    .deleteFrom('one_time_tokens')
    .where((eb) => isLiving(eb, presented))
    .returning(CONTENT)
    .executeTakeFirst();
  return row ?? null;
}

/** Takes back the tokens that a subject has for some purposes. */
export async function revokeOneTimeTokens(
  em: EntityManager,
  { subject, purposes }: { subject: string; purposes: readonly TokenPurpose[] },
): Promise<void> {
  await kysely(em)
    .deleteFrom('one_time_tokens')
    .where('subject', '=', subject)
    .where('purpose', 'in', purposes)
    .execute();
}

/**
 * Takes back the tokens of a purpose that a user was given no earlier than one that expires at this time. The user is named in their
 * payload.
 */
export async function revokeLaterOneTimeTokens(
  em: EntityManager,
  { purpose, user, expiresAt }: { purpose: TokenPurpose; user: string; expiresAt: string },
): Promise<void> {
  await kysely(em)
    .deleteFrom('one_time_tokens')
    .where('purpose', '=', purpose)
    .where(sql<string>`payload ->> 'user'`, '=', user)
    .where('expires_at', '>=', expiresAt)
    .execute();
}

/** Removes the tokens whose time is over. */
export async function deleteExpiredOneTimeTokens(em: EntityManager): Promise<void> {
  await kysely(em)
    .deleteFrom('one_time_tokens')
    .where('expires_at', '<=', new Date().toISOString())
    .execute();
}

const CONTENT = ({ ref }: ExpressionBuilder<Tables, 'one_time_tokens'>) =>
  [
    ref('subject').as('subject'),
    ref('payload').as('payload'),
    isoText(ref('expires_at')).as('expiresAt'),
  ] as const;

/** What cannot be a token is none. */
function isLiving(
  eb: ExpressionBuilder<Tables, 'one_time_tokens'>,
  { token, purpose }: PresentedOneTimeToken,
) {
  const parsed = parseToken(token);
  if (!parsed) return sql<boolean>`false`;
  return eb.and([
    eb('public_id', '=', parsed.publicId),
    eb('secret_hash', '=', hashSecret(parsed.secret)),
    eb('purpose', '=', purpose),
    eb('expires_at', '>', new Date().toISOString()),
  ]);
}
