import {
  addExternalIdentity,
  type EntityManager,
  ExternalIdentity,
  findOwnerOfIdentity,
  findProvenIdentity,
  findUserByIdentity,
  type IdentityClaims,
  type ProofPurpose,
  takeProvenIdentity,
  User,
} from '@duet/db';
import { LockMode, raw } from '@mikro-orm/core';
import { audit } from '../audit/audit.ts';
import { failure } from '../catalogue.ts';
import type { Context, Principal } from '../context.ts';
import { notify } from '../mail/notify.ts';
import type { SignedInOutput } from '../session/session.schema.ts';
import { startSession } from '../session/session.service.ts';
import type { ProcedureContext } from '../trpc.ts';
import type {
  IdentitiesOutput,
  IdentityProvider,
  NextStep,
  ProofOutput,
} from './identity.schema.ts';

/** Returns what the caller's browser has proven, and what can be done with it. */
export async function describeProof(ctx: Context): Promise<ProofOutput> {
  const { proof: token, providers } = ctx.externalSignIn;
  const claims = token && (await findProvenIdentity(ctx.em, token));
  if (!claims) return { proof: null };
  const { name, email } = claims;
  const next = await findNextStep(ctx, claims);
  return { proof: { provider: toProvider(providers, claims.provider), name, email, next } };
}

async function findNextStep({ em, principal }: Context, claims: IdentityClaims): Promise<NextStep> {
  const owner = await findOwnerOfIdentity(em, claims);
  const isOwn = principal !== null && owner === principal.userId;
  if (claims.purpose === 'reauthenticate') return isOwn ? 'reauthenticate' : 'refused';
  if (principal) return owner === null ? 'connect' : isOwn ? 'connected' : 'taken';
  if (owner !== null) return 'signIn';
  if (claims.email === null) return 'registerByMail';
  // Whoever proved that the address is theirs may know that it has an account: nobody else gets here.
  return (await hasAccount(em, claims.email)) ? 'signInToConnect' : 'register';
}

async function hasAccount(em: EntityManager, email: string): Promise<boolean> {
  const byEmail = { [raw((alias) => `lower(${alias}.email)`)]: email };
  return (await em.count(User, byEmail)) > 0;
}

/** Signs somebody in with what their browser has proven, and uses the proof up. */
export async function enter(
  ctx: ProcedureContext,
  { remember }: { remember: boolean },
  find: (em: EntityManager, proof: string | null) => Promise<User>,
): Promise<SignedInOutput> {
  const { proof } = ctx.externalSignIn;
  const signedIn = await startSession(ctx, {
    findUser: (em) => find(em, proof),
    isRemembered: remember,
    // The proof works once: whoever lost the reply begins again.
    claimant: null,
  });
  ctx.externalSignIn.forgetProof();
  return signedIn;
}

/** Returns the user whom the proof signs in, and uses the proof up. */
export async function findProvenUser(em: EntityManager, token: string | null): Promise<User> {
  const user = await findUserByIdentity(em, await takeProof(em, token));
  if (!user) throw failure('IDENTITY_UNKNOWN');
  if (user.isDisabled()) throw failure('FORBIDDEN', { message: 'This account is disabled' });
  return user;
}

/** Makes an account that signs in with what was proven, and with nothing else, and uses the proof up. */
export async function createProvenUser(
  em: EntityManager,
  token: string | null,
  username: string,
): Promise<User> {
  const claims = await takeProof(em, token);
  const { email } = claims;
  if (email === null) throw failure('EMAIL_NOT_PROVEN');
  const user = em.create(User, { username, email });
  addExternalIdentity(em, user, claims);
  return user;
}

/** Lets what was proven sign the caller in from now on, and uses the proof up. */
export async function connectIdentity(ctx: ProcedureContext & { principal: Principal }) {
  const { em, principal } = ctx;
  const claims = await takeProof(em, ctx.externalSignIn.proof);
  const identity = addExternalIdentity(em, em.getReference(User, principal.userId), claims);
  await em.flush();
  const provider = toProvider(ctx.externalSignIn.providers, claims.provider).name;
  const details = { provider, name: claims.name };
  await audit(ctx, { kind: 'identity.connected', subject: principal.userId, details });
  await notify(ctx, principal.userId, { kind: 'signInLinked', provider });
  return identity;
}

/**
 * Takes a connected account of the caller's away. Throws NOT_FOUND, and LAST_WAY_IN when the caller could not sign in any more. The lock
 * makes two such calls take turns.
 */
export async function disconnectIdentity(
  ctx: ProcedureContext & { principal: Principal },
  id: string,
): Promise<void> {
  const { em, principal } = ctx;
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const user = await em.findOneOrFail(User, principal.userId, {
    lockMode,
    populate: ['passwordHash'],
  });
  const identities = await em.find(ExternalIdentity, { user: user.id });
  const identity = identities.find((each) => each.id === id);
  if (!identity) throw failure('NOT_FOUND', { message: 'No such connected account' });
  if (identities.length === 1 && !user.passwordHash) throw failure('LAST_WAY_IN');

  const provider = await disconnect(ctx, identity);
  await notify(ctx, user.id, { kind: 'signInUnlinked', provider });
}

/** Takes away every account elsewhere that signs a user in. */
export async function disconnectIdentities(ctx: ProcedureContext, userId: string): Promise<void> {
  const identities = await ctx.em.find(ExternalIdentity, { user: userId });
  for (const identity of identities) await disconnect(ctx, identity);
}

/** Returns what the provider is called. */
async function disconnect(ctx: ProcedureContext, identity: ExternalIdentity): Promise<string> {
  const { name: provider } = toProvider(ctx.externalSignIn.providers, identity.provider);
  ctx.em.remove(identity);
  await ctx.em.flush();
  const details = { provider, name: identity.name };
  await audit(ctx, { kind: 'identity.disconnected', subject: identity.user.id, details });
  return provider;
}

/** Returns the caller's connected accounts, the oldest first. */
export async function listIdentities(
  ctx: Context & { principal: Principal },
): Promise<IdentitiesOutput> {
  const { em, principal, externalSignIn } = ctx;
  const user = await em.findOneOrFail(User, principal.userId, { populate: ['passwordHash'] });
  const identities = await em.find(ExternalIdentity, { user: user.id }, { orderBy: { id: 'asc' } });
  const items = identities.map((identity) => toIdentityOutput(identity, externalSignIn.providers));
  return { items, hasPassword: Boolean(user.passwordHash) };
}

/** What the owner of a connected account sees of it. */
export function toIdentityOutput(
  identity: ExternalIdentity,
  providers: readonly IdentityProvider[],
) {
  const { id, name, createdAt, lastUsedAt } = identity;
  return {
    id,
    provider: toProvider(providers, identity.provider),
    name,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
  };
}

/** A provider that the settings do not name any more keeps its id. */
function toProvider(providers: readonly IdentityProvider[], id: string): IdentityProvider {
  const { name } = providers.find((provider) => provider.id === id) ?? { name: id };
  return { id, name };
}

/** Throws PROOF_REQUIRED unless a provider has just asked the caller again who they are, and uses the proof up. */
export async function assertProvenAnew({
  em,
  principal,
  externalSignIn,
}: Context & { principal: Principal }): Promise<void> {
  const claims = await takeProof(em, externalSignIn.proof, 'reauthenticate');
  const owner = await findOwnerOfIdentity(em, claims);
  if (owner !== principal.userId) throw failure('PROOF_REQUIRED');
}

/** A proof is good for what it was asked for: to sign in nobody is asked again who has a session at the provider. */
async function takeProof(
  em: EntityManager,
  token: string | null,
  purpose: ProofPurpose = 'signIn',
): Promise<IdentityClaims> {
  const claims = token === null ? null : await takeProvenIdentity(em, token, purpose);
  if (!claims) throw failure('PROOF_REQUIRED');
  return claims;
}
