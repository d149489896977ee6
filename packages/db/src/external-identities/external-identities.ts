import { ExternalIdentity } from '../entities/external-identity.entity.ts';
import { User } from '../entities/user.entity.ts';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import type { IdentityClaims } from './proven-identities.ts';

/** What names an account at a provider. */
type IdentityName = Pick<IdentityClaims, 'issuer' | 'subject'>;

/** Returns the user whom an account at a provider signs in, or null, and records the use. */
export async function findUserByIdentity(
  em: EntityManager,
  { issuer, subject }: IdentityName,
): Promise<User | null> {
  const now = new Date();
  const used = await kysely(em)
    .updateTable('external_identities')
    .set({ last_used_at: now, updated_at: now })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .returning('user_id')
    .executeTakeFirst();
  return used ? em.findOneOrFail(User, used.user_id) : null;
}

/** Returns the id of the user whom an account at a provider signs in, or null. */
export async function findOwnerOfIdentity(
  em: EntityManager,
  { issuer, subject }: IdentityName,
): Promise<string | null> {
  const found = await kysely(em)
    .selectFrom('external_identities')
    .select('user_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return found?.user_id ?? null;
}

/** Lets an account at a provider sign the user in, from the next flush on. Breaks `external_identities_unique` when it signs in somebody. */
export function addExternalIdentity(
  em: EntityManager,
  user: User,
  { provider, issuer, subject, name }: IdentityClaims,
): ExternalIdentity {
  const lastUsedAt = new Date();
  return em.create(ExternalIdentity, { user, provider, issuer, subject, name, lastUsedAt });
}
