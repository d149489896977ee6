import { type ProofPurpose, ProvenIdentity } from '../entities/proven-identity.entity.ts';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import { createToken, hashSecret, parseToken } from '../sessions/token.ts';

/** Long enough to choose a username, or to sign in to the account that shall be connected. */
export const PROOF_MS = 10 * 60_000;

/** What a provider said of a person. */
export interface IdentityClaims {
  readonly purpose: ProofPurpose;
  readonly provider: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** Null unless it is known to be theirs. */
  readonly email: string | null;
}

/** Keeps what a provider said for ten minutes, and returns the only copy of the token that finds it again. */
export async function keepProvenIdentity(
  em: EntityManager,
  claims: IdentityClaims,
): Promise<{ token: string; expiresAt: Date }> {
  const token = createToken();
  const { publicId = '', secret = '' } = parseToken(token) ?? {};
  const expiresAt = new Date(Date.now() + PROOF_MS);
  em.create(ProvenIdentity, { ...claims, publicId, secretHash: hashSecret(secret), expiresAt });
  await em.flush();
  return { token, expiresAt };
}

/** Returns what the token stands for, or null when it is unknown, used or ten minutes old. */
export async function findProvenIdentity(
  em: EntityManager,
  token: string,
): Promise<IdentityClaims | null> {
  const parsed = parseToken(token);
  if (!parsed) return null;
  const found = await kysely(em)
    .selectFrom('proven_identities')
    .select(CLAIMS)
    .where('public_id', '=', parsed.publicId)
    .where('secret_hash', '=', hashSecret(parsed.secret))
    .where('expires_at', '>', new Date().toISOString())
    .executeTakeFirst();
  return found ?? null;
}

/** The same if it was proven for this purpose, and once: of many calls with one token, one gets it. */
export async function takeProvenIdentity(
  em: EntityManager,
  token: string,
  purpose: ProofPurpose,
): Promise<IdentityClaims | null> {
  const parsed = parseToken(token);
  if (!parsed) return null;
  const taken = await kysely(em)
    .deleteFrom('proven_identities')
    .where('public_id', '=', parsed.publicId)
    .where('secret_hash', '=', hashSecret(parsed.secret))
    .where('expires_at', '>', new Date().toISOString())
    .where('purpose', '=', purpose)
    .returning(CLAIMS)
    .executeTakeFirst();
  return taken ?? null;
}

/** Removes what nobody came back for. */
export async function deleteExpiredProvenIdentities(em: EntityManager): Promise<void> {
  await kysely(em)
    .deleteFrom('proven_identities')
    .where('expires_at', '<=', new Date().toISOString())
    .execute();
}

const CLAIMS = ['purpose', 'provider', 'issuer', 'subject', 'name', 'email'] as const;
