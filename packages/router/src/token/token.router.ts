import { ApiToken, createApiToken, revokeApiToken, revokeApiTokens } from '@duet/db';
import { route } from '@duet/rest';
import { z } from 'zod';
import { audit } from '../audit/audit.ts';
import { SHARED_BRIEFLY } from '../caching.ts';
import { failure } from '../catalogue.ts';
import { notify } from '../mail/notify.ts';
import { assertScopes } from '../scope.ts';
import { freshSessionProcedure, publicProcedure, router, sessionProcedure } from '../trpc.ts';
import { toTokenOutput } from './token.output.ts';
import { listOwnTokens } from './token.queries.ts';
import {
  CreatedTokenOutput,
  CreateTokenInput,
  RevokedTokensOutput,
  ScopesOutput,
  TokenList,
  TokenOutput,
  TokenParams,
} from './token.schema.ts';

const DAY_MS = 24 * 60 * 60_000;

/** What manages tokens asks for a person: a token that could make tokens would never end. */
export const tokenRouter = router({
  scopes: publicProcedure
    .meta(route('GET /scopes', 'List what a token can be allowed', { cache: SHARED_BRIEFLY }))
    .meta({ scope: false })
    .output(ScopesOutput)
    .query(({ ctx }) => ({
      items: ctx.scopes.map((scope) => ({ ...scope, operations: [...scope.operations] })),
    })),

  list: sessionProcedure
    .meta(route('GET /tokens', 'List your tokens', { cache: 'no-store' }))
    .input(TokenList.input.prefault({}))
    .output(TokenList.output)
    .query(({ ctx, input }) => listOwnTokens(ctx, input)),

  byId: sessionProcedure
    .meta(route('GET /tokens/{id}', 'Read about one of your tokens', { cache: 'no-store' }))
    .input(TokenParams)
    .output(TokenOutput)
    .query(async ({ ctx, input: { id } }) => {
      const own = { publicId: id, user: ctx.principal.userId };
      const found = await ctx.em.findOne(ApiToken, own);
      if (!found) throw noSuchToken();
      return toTokenOutput(found);
    }),

  create: freshSessionProcedure
    .meta(
      route('POST /tokens', 'Make a token for a program of yours', {
        errors: ['TOO_MANY_TOKENS', 'IDEMPOTENT_REPLY_NOT_KEPT'],
        cache: 'no-store',
      }),
    )
    .input(CreateTokenInput)
    .output(CreatedTokenOutput)
    .mutation(async ({ ctx, input: { name, scopes, expiresInDays } }) => {
      assertScopes(scopes, ctx.scopes);
      const { userId } = ctx.principal;
      const expiresAt = new Date(Date.now() + expiresInDays * DAY_MS);
      const made = { user: { id: userId }, name, scopes, expiresAt };
      const { token, row } = await createApiToken(ctx.em, made);
      const details = { name, scopes: scopes.join(', '), token: row.publicId };
      await audit(ctx, { kind: 'token.created', subject: userId, details });
      await notify(ctx, userId, { kind: 'apiTokenCreated', name });
      return { ...toTokenOutput(row), token };
    }),

  revoke: sessionProcedure
    .meta(route('DELETE /tokens/{id}', 'Revoke a token'))
    .input(TokenParams)
    .output(z.void())
    .mutation(async ({ ctx, input: { id } }) => {
      const { userId } = ctx.principal;
      const revoked = await revokeApiToken(ctx.em, { id: userId }, id);
      if (!revoked) throw noSuchToken();
      const details = { name: revoked.name, token: id };
      await audit(ctx, { kind: 'token.revoked', subject: userId, details });
    }),

  revokeAll: sessionProcedure
    .meta(route('DELETE /tokens', 'Revoke all your tokens'))
    .output(RevokedTokensOutput)
    .mutation(async ({ ctx }) => {
      const { userId } = ctx.principal;
      const revoked = await revokeApiTokens(ctx.em, { id: userId });
      const details = { count: String(revoked) };
      await audit(ctx, { kind: 'token.allRevoked', subject: userId, details });
      return { revoked };
    }),
});

function noSuchToken() {
  return failure('NOT_FOUND', { message: 'There is no such token' });
}
