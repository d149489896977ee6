import { route } from '@duet/rest';
import { z } from 'zod';
import { audit } from '../audit/audit.ts';
import { SessionOutput, SignedInOutput } from '../session/session.schema.ts';
import { renewSession } from '../session/session.service.ts';
import { freshSessionProcedure, publicProcedure, router, sessionProcedure } from '../trpc.ts';
import {
  BeginProofInput,
  BeginProofOutput,
  IdentitiesOutput,
  IdentityOutput,
  IdentityParams,
  ProofOutput,
  ProvidersOutput,
  RegisterByProofInput,
  SignInByProofInput,
} from './identity.schema.ts';
import {
  assertProvenAnew,
  connectIdentity,
  createProvenUser,
  describeProof,
  disconnectIdentity,
  enter,
  findProvenUser,
  listIdentities,
  toIdentityOutput,
} from './identity.service.ts';

export const identityRouter = router({
  providers: publicProcedure
    .meta(route('GET /identity-providers', 'List who else can sign you in'))
    .meta({ scope: false })
    .output(ProvidersOutput)
    .query(({ ctx: { externalSignIn } }) => ({
      items: externalSignIn.providers.map(({ id, name }) => ({ id, name })),
    })),

  begin: publicProcedure
    .meta(
      route('POST /identity-providers/{provider}/proofs', 'Prove who you are to a provider', {
        description:
          'For browsers. The answer sets a cookie, without which the way back from the provider leads nowhere.',
        errors: ['PROVIDER_UNAVAILABLE'],
        cache: 'no-store',
      }),
    )
    .meta({ scope: false, transaction: false })
    .input(BeginProofInput)
    .output(BeginProofOutput)
    .mutation(async ({ ctx, input }) => {
      ctx.sessionToken.assertChangeable();
      return { url: await ctx.externalSignIn.begin(input) };
    }),

  proof: publicProcedure
    .meta(route('GET /identity-proof', 'Read what you have proven', { cache: 'no-store' }))
    .meta({ scope: false })
    .output(ProofOutput)
    .query(({ ctx }) => describeProof(ctx)),

  signIn: publicProcedure
    .meta(
      route('POST /identity-proof/session', 'Sign in with what you have proven', {
        errors: ['PROOF_REQUIRED', 'IDENTITY_UNKNOWN', 'FORBIDDEN'],
        location: '/session',
        cache: 'no-store',
      }),
    )
    .meta({ scope: false, transaction: false })
    .input(SignInByProofInput.prefault({}))
    .output(SignedInOutput)
    .mutation(({ ctx, input }) => enter(ctx, input, findProvenUser)),

  register: publicProcedure
    .meta(
      route('POST /identity-proof/user', 'Create an account with what you have proven', {
        errors: [
          'PROOF_REQUIRED',
          'EMAIL_NOT_PROVEN',
          'EMAIL_TAKEN',
          'USERNAME_TAKEN',
          'IDENTITY_TAKEN',
        ],
        location: '/profiles/{user.username}',
        cache: 'no-store',
      }),
    )
    .meta({ scope: false, transaction: false })
    .input(RegisterByProofInput)
    .output(SignedInOutput)
    .mutation(({ ctx, input }) =>
      enter(ctx, input, (em, proof) => createProvenUser(em, proof, input.username)),
    ),

  reauthenticate: sessionProcedure
    .meta(
      route('POST /identity-proof/reauthentication', 'Confirm with a provider that it is you', {
        errors: ['PROOF_REQUIRED', 'IDEMPOTENT_REPLY_NOT_KEPT'],
        cache: 'no-store',
      }),
    )
    .output(SessionOutput)
    .mutation(async ({ ctx }) => {
      await assertProvenAnew(ctx);
      const session = await renewSession(ctx, new Date());
      const subject = ctx.principal.userId;
      await audit(ctx, { kind: 'session.reauthenticated', subject });
      ctx.afterCommit(() => ctx.externalSignIn.forgetProof());
      return session;
    }),

  list: sessionProcedure
    .meta(route('GET /identities', 'List your connected accounts', { cache: 'no-store' }))
    .output(IdentitiesOutput)
    .query(({ ctx }) => listIdentities(ctx)),

  connect: freshSessionProcedure
    .meta(
      route('POST /identities', 'Connect the account that you have proven', {
        errors: ['PROOF_REQUIRED', 'IDENTITY_TAKEN'],
      }),
    )
    .output(IdentityOutput)
    .mutation(async ({ ctx }) => {
      ctx.sessionToken.assertChangeable();
      const identity = await connectIdentity(ctx);
      ctx.afterCommit(() => ctx.externalSignIn.forgetProof());
      return toIdentityOutput(identity, ctx.externalSignIn.providers);
    }),

  disconnect: freshSessionProcedure
    .meta(
      route('DELETE /identities/{id}', 'Disconnect an account', {
        errors: ['LAST_WAY_IN'],
      }),
    )
    .input(IdentityParams)
    .output(z.void())
    .mutation(({ ctx, input: { id } }) => disconnectIdentity(ctx, id)),
});
