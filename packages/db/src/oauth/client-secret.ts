import { randomBytes } from 'node:crypto';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import { hashSecret } from '../sessions/token.ts';

/** Makes a client secret, the only copy there is, and what is stored of it. */
export function createClientSecret(): { clientSecret: string; secretHash: string } {
  const clientSecret = `duet_client_${randomBytes(32).toString('base64url')}`;
  return { clientSecret, secretHash: hashClientSecret(clientSecret) };
}

/** What is stored of a client secret. */
export function hashClientSecret(clientSecret: string): string {
  return hashSecret(clientSecret);
}

/** Ends the secrets of the applications that a user has registered: each has one that nobody knows, until its owner makes another. */
export async function revokeClientSecrets(em: EntityManager, user: { id: string }): Promise<void> {
  await kysely(em)
    .updateTable('oauth_applications')
    .set({ secret_hash: createClientSecret().secretHash, updated_at: new Date() })
    .where('owner_id', '=', user.id)
    .where('kind', '=', 'confidential')
    .execute();
}
