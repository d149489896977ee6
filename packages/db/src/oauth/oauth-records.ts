import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '../entities/record.ts';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';

/** What the provider knows of one of its codes, tokens or requests: its own words, and JSON only. */
export type OAuthPayload = Readonly<Record<string, unknown>>;

/** Finds a record: its kind, and the value that only its holder has. */
export interface OAuthRecordKey {
  /** The model of the provider: `AccessToken`, `AuthorizationCode` and so on. */
  readonly kind: string;
  /** The code, token or id itself. What is stored of it is a hash. */
  readonly value: string;
}

/** How long what was used up stays known, so that a second use is noticed (RFC 9700 section 4.14.2). */
const USED_KEEP_MS = 30 * 24 * 60 * 60_000;

/** Keeps a record until a time, in place of the one that has the same value. */
export async function saveOAuthRecord(
  em: EntityManager,
  { kind, value }: OAuthRecordKey,
  { payload, expiresAt }: { payload: OAuthPayload; expiresAt: Date },
): Promise<void> {
  const stored = withoutProof(payload);
  await kysely(em)
    .insertInto('oauth_records')
    .values(({ selectFrom }) => ({
      id: newId(),
      kind,
      secret_hash: hashValue(value),
      application_id: textOrNull(payload.clientId),
      grant_id: textOrNull(payload.grantId),
      // An application's own token acts for whoever registered it.
      user_id:
        textOrNull(payload.accountId) ??
        selectFrom('oauth_applications')
          .select('owner_id')
          .where('id', '=', kind === 'ClientCredentials' ? textOrNull(payload.clientId) : null),
      payload: stored,
      expires_at: expiresAt,
    }))
    .onConflict((conflict) =>
      conflict.column('secret_hash').doUpdateSet({ payload: stored, expires_at: expiresAt }),
    )
    .execute();
}

/**
 * Returns what was kept of a living record, or null. Of its scopes there are those that the application may still have; with its
 * owner disabled, there is nothing.
 */
export async function findOAuthRecord(
  em: EntityManager,
  { kind, value }: OAuthRecordKey,
): Promise<OAuthPayload | null> {
  const found = await kysely(em)
    .selectFrom('oauth_records as r')
    .leftJoin('oauth_applications as a', 'a.id', 'r.application_id')
    .leftJoin('users as owner', 'owner.id', 'a.owner_id')
    .select(['r.payload', 'a.scopes as registered'])
    .where('r.secret_hash', '=', hashValue(value))
    .where('r.kind', '=', kind)
    .where('r.expires_at', '>', new Date().toISOString())
    .where('owner.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!found) return null;
  const { payload, registered } = found;
  const { scope, ...rest } = payload;
  if (typeof scope !== 'string' || registered === null) return { ...payload, jti: value };
  return { ...rest, scope: keepRegistered(scope, registered).join(' ') || undefined, jti: value };
}

/** Returns the scopes of a token that its application may still have; both are written as RFC 6749 section 3.3 has it. */
export function keepRegistered(granted: string, registered: string): string[] {
  const may = new Set(registered.split(' '));
  return granted.split(' ').filter((scope) => may.has(scope));
}

/** Marks a record as used, and tells whether this was the first use: of many at once, one is. */
export async function useOAuthRecord(
  em: EntityManager,
  { kind, value }: OAuthRecordKey,
): Promise<boolean> {
  const now = Date.now();
  const keptUntil = new Date(now + USED_KEEP_MS);
  const marks = { consumed: toSeconds(now), exp: toSeconds(keptUntil.getTime()) };
  const { numUpdatedRows } = await kysely(em)
    .updateTable('oauth_records')
    .set({
      payload: sql`payload || ${JSON.stringify(marks)}::jsonb`,
      expires_at: keptUntil,
    })
    .where('secret_hash', '=', hashValue(value))
    .where('kind', '=', kind)
    .where(sql<boolean>`payload -> 'consumed' is null`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends one record. */
export async function deleteOAuthRecord(
  em: EntityManager,
  { kind, value }: OAuthRecordKey,
): Promise<void> {
  await kysely(em)
    .deleteFrom('oauth_records')
    .where('secret_hash', '=', hashValue(value))
    .where('kind', '=', kind)
    .execute();
}

/** Ends the records of one kind that hang on a grant. */
export async function deleteOAuthRecordsOfGrant(
  em: EntityManager,
  { kind, grantId }: { kind: string; grantId: string },
): Promise<void> {
  await kysely(em)
    .deleteFrom('oauth_records')
    .where('grant_id', '=', grantId)
    .where('kind', '=', kind)
    .execute();
}

/** A fast hash is right here: 256 random bits cannot be guessed, whatever a guess costs. */
export function hashValue(value: string): string {
  return hash('sha256', value, 'base64url');
}

/** `jti` is the code or token itself, and `returnTo` has the id of a request in it. */
function withoutProof({
  jti: _jti,
  returnTo: _returnTo,
  ...rest
}: OAuthPayload): Record<string, unknown> {
  return rest;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function toSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}
