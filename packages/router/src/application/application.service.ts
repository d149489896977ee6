import { OAuthApplication } from '@duet/db';
import { failure } from '../catalogue.ts';
import type { Context, Principal } from '../context.ts';
import { invalidField } from '../errors.ts';
import { assertScopes } from '../scope.ts';
import { type ApplicationOutput, isOwnScheme, OIDC_SCOPES } from './application.schema.ts';

/** More applications than this nobody keeps an eye on. */
export const MAX_APPLICATIONS = 50;

type OwnContext = Pick<Context, 'em'> & { readonly principal: Principal };

/** Returns an application of the caller's. Throws NOT_FOUND: somebody else's is not there. */
export async function getOwnApplication(
  { em, principal }: OwnContext,
  id: string,
): Promise<OAuthApplication> {
  const found = await em.findOne(OAuthApplication, { id, owner: principal.userId });
  if (!found) throw failure('NOT_FOUND', { message: 'There is no such application' });
  return found;
}

/** The lock on the user keeps those who register at once from getting more than there may be. Throws TOO_MANY_APPLICATIONS. */
export async function assertRoomForApplication({ em, principal }: OwnContext): Promise<void> {
  const { userId } = principal;
  await em.execute('select 1 from users where id = ? for update', [userId]);
  const count = await em.count(OAuthApplication, { owner: userId });
  if (count >= MAX_APPLICATIONS) throw failure('TOO_MANY_APPLICATIONS');
}

/** Throws VALIDATION for scopes that there are not, and for redirect URIs that an application of its kind cannot have. */
export function assertRegistrable(
  { kind, redirectUris, scopes }: Pick<ApplicationOutput, 'kind' | 'redirectUris' | 'scopes'>,
  { scopes: known }: Pick<Context, 'scopes'>,
): void {
  const ours = scopes.filter((name) => !OIDC_SCOPES.some((scope) => scope.name === name));
  assertScopes(ours, known);
  if (kind === 'public' && redirectUris.length === 0) {
    throw invalidField(
      'redirectUris',
      'A public application acts for people only: give at least one',
    );
  }
  if (kind === 'confidential' && redirectUris.some(isOwnScheme)) {
    throw invalidField('redirectUris', 'A scheme of your own is for public applications');
  }
}

export function toApplicationOutput(application: OAuthApplication): ApplicationOutput {
  const { id, name, homepage, kind, redirectUris, scopes, createdAt, lastUsedAt } = application;
  return {
    id,
    name,
    homepage: homepage ?? null,
    kind,
    redirectUris,
    scopes: scopes.split(' '),
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
