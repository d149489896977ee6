import {
  type ApplicationDetails,
  findApplication,
  findInteraction,
  type Interaction,
  type InteractionAnswer,
  kysely,
} from '@duet/db';
import { failure } from '../catalogue.ts';
import type { Context, Principal, SessionCredential } from '../context.ts';
import type { ConsentOutput } from './consent.schema.ts';
import { describeAskedScopes } from './consent-scopes.ts';

/** The path of the authorization endpoint. */
const AUTHORIZE = '/oauth/authorize';

interface Asked {
  readonly interaction: Interaction;
  readonly application: ApplicationDetails;
}

/** Returns a request for consent and the application that makes it. Throws NOT_FOUND. */
export async function getAsked({ em }: Pick<Context, 'em'>, uid: string): Promise<Asked> {
  const interaction = await findInteraction(em, uid);
  const application =
    interaction && (await findApplication(em, interaction.params.client_id ?? ''));
  if (!application) {
    throw failure('NOT_FOUND', {
      message: 'This request has ended. Go back to the application, and begin again there.',
    });
  }
  return { interaction, application };
}

export async function toConsentOutput(
  { em, scopes, principal }: Pick<Context, 'em' | 'scopes'> & { principal: Principal },
  { interaction, application }: Asked,
): Promise<ConsentOutput> {
  const { id, name, homepage, ownerId } = application;
  const { params, uid } = interaction;
  return {
    uid,
    step: toStep(interaction, principal),
    application: { id, name, homepage, owner: ownerId && (await findUsername(em, ownerId)) },
    scopes: describeAskedScopes(params.scope, scopes).map((scope) => ({
      ...scope,
      operations: [...scope.operations],
    })),
    redirectUri: params.redirect_uri ?? '',
    restartAt: toRestart(params),
  };
}

/** Whoever is signed in need not be who the request is for. */
export function toStep(
  { userId, prompt, reasons }: Interaction,
  principal: Pick<Principal, 'userId'>,
): ConsentOutput['step'] {
  if (userId !== null && userId !== principal.userId) return 'restart';
  if (prompt === 'consent') return 'consent';
  return reasons.some((reason) => FOR_ONE_PERSON.has(reason)) ? 'switchAccount' : 'identify';
}

/** The reasons of the provider to want one person and nobody else. */
const FOR_ONE_PERSON = new Set(['id_token_hint', 'claims_id_token_sub_value']);

/** Throws REAUTHENTICATION_REQUIRED for who has not proved who they are as lately as the application wants it. */
export function toAllowance(
  interaction: Interaction,
  { principal, session }: { principal: Pick<Principal, 'userId'>; session: SessionCredential },
): InteractionAnswer {
  if (interaction.prompt === 'consent') return { consent: {} };
  if (!isRecentEnough(interaction, session)) throw failure('REAUTHENTICATION_REQUIRED');
  return { login: { accountId: principal.userId } };
}

function isRecentEnough(
  { createdAt, params, reasons }: Interaction,
  { authenticatedAt }: SessionCredential,
): boolean {
  if (authenticatedAt >= createdAt) return true;
  if (reasons.includes('login_prompt')) return false;
  const ageMs = Date.now() - authenticatedAt.getTime();
  return params.max_age === undefined || ageMs <= Number(params.max_age) * 1000;
}

function toRestart(params: Interaction['params']): string {
  const given = Object.entries(params).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return `${AUTHORIZE}?${new URLSearchParams(given)}`;
}

async function findUsername(em: Context['em'], userId: string): Promise<string | null> {
  const found = await kysely(em)
    .selectFrom('users')
    .select('username')
    .where('id', '=', userId)
    .executeTakeFirst();
  return found?.username ?? null;
}
