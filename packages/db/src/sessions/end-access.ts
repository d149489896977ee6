import { revokeApiTokens } from '../api-tokens/api-tokens.ts';
import type { EntityManager } from '../entity-manager.ts';
import { revokeClientSecrets } from '../oauth/client-secret.ts';
import { revokeOAuthAccess } from '../oauth/oauth-grants.ts';
import { revokeOneTimeTokens } from '../one-time-tokens/one-time-tokens.ts';
import { revokeSessions } from './revoke-sessions.ts';

/**
 * Ends every session and token of a user: whoever holds one has to sign in again. So do the secrets of the user's applications, with
 * which tokens that act for the user are made, and the link that would give the account another address.
 */
export async function endAccess(em: EntityManager, user: { id: string }): Promise<void> {
  await revokeSessions(em, user);
  await revokeApiTokens(em, user);
  await revokeOAuthAccess(em, user);
  await revokeClientSecrets(em, user);
  await revokeOneTimeTokens(em, { subject: user.id, purposes: ['emailChange'] });
}
