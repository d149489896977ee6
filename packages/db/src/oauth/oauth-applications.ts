import { OAuthApplication } from '../entities/oauth-application.entity.ts';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import { isSecretOf } from '../sessions/token.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** An application, as the provider has to know it. */
export type ApplicationDetails = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

/** Returns the application with a `client_id`, or null. That of a disabled user is not there. */
export async function findApplication(em: EntityManager, clientId: string) {
  if (!UUID.test(clientId)) return null;
  const found = await kysely(em)
    .selectFrom('oauth_applications as a')
    .leftJoin('users as owner', 'owner.id', 'a.owner_id')
    .select([
      'a.id',
      'a.name',
      'a.homepage',
      'a.kind',
      'a.scopes',
      'a.owner_id as ownerId',
      'a.redirect_uris as redirectUris',
      'a.secret_hash as secretHash',
      'a.metadata',
    ])
    .where('a.id', '=', clientId)
    .where('owner.disabled_at', 'is', null)
    .executeTakeFirst();
  return found ?? null;
}

/** Writes down an application that registered itself, which belongs to nobody. */
export async function saveRegisteredApplication(
  em: EntityManager,
  application: Pick<
    OAuthApplication,
    'id' | 'name' | 'homepage' | 'kind' | 'redirectUris' | 'scopes' | 'secretHash' | 'metadata'
  >,
): Promise<void> {
  em.create(OAuthApplication, application);
  await em.flush();
}

/** Whether a client secret is the one of the hash. */
export function isClientSecret(secret: string, secretHash: string): boolean {
  return isSecretOf(secret, secretHash);
}
