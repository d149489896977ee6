import {
  createSession,
  hashPassword,
  listSessions,
  needsRehash,
  revokeOtherSessions,
  revokeSession,
  Session,
  transactional,
  User,
  verifyPassword,
} from '@duet/db';
import { ProcedureError } from '@duet/procedure';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { protectedProcedure, publicProcedure, router } from '../trpc.ts';
import { toUserOutput } from '../user/user.output.ts';
import { toSessionOutput, toSignedIn } from './session.output.ts';
import {
  CurrentSessionOutput,
  RevokedOutput,
  SessionListOutput,
  SessionParams,
  SignedInOutput,
  SignInInput,
} from './session.schema.ts';

export const sessionRouter = router({
  create: publicProcedure
    .meta({
      openapi: { method: 'POST', path: '/session', summary: 'Sign in' },
      rest: { location: '/session' },
      transaction: false,
    })
    .input(SignInInput)
    .output(SignedInOutput)
    .mutation(async ({ ctx, input }) => {
      const user = await authenticate(ctx.em, input);
      const passwordHash = needsRehash(user.passwordHash)
        ? await hashPassword(input.password)
        : user.passwordHash;

      const { token, session } = await transactional(ctx.em, async (em) => {
      });
      ctx.sessionToken.issue(token, session.absoluteExpiresAt);
      return toSignedIn(user, session);
    }),

  current: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/session', summary: 'Who am I' } })
    .output(CurrentSessionOutput)
    .query(async ({ ctx: { em, principal } }) => {
      if (!principal) return { user: null, session: null };
      const session = await em.findOneOrFail(
        Session,
        { publicId: principal.sessionId },
        { populate: ['user'] },
      );
      return toSignedIn(session.user.$, session);
    }),

  delete: protectedProcedure
    .meta({ openapi: { method: 'DELETE', path: '/session', summary: 'Sign out' } })
    .output(z.void())
    .mutation(async ({ ctx }) => {
      await revokeSession(ctx.em, ctx.principal.userId, ctx.principal.sessionId);
      ctx.afterCommit(() => ctx.sessionToken.clear());
    }),

  list: protectedProcedure
    .meta({ openapi: { method: 'GET', path: '/sessions', summary: 'List your sessions' } })
    .output(SessionListOutput)
    .query(async ({ ctx: { em, principal } }) => {
      const sessions = await listSessions(em, principal.userId);
      return { items: sessions.map((session) => toSessionOutput(session, principal.sessionId)) };
    }),

  revoke: protectedProcedure
    .meta({ openapi: { method: 'DELETE', path: '/sessions/{id}', summary: 'End one session' } })
    .input(SessionParams)
    .output(z.void())
    .mutation(async ({ ctx, input: { id } }) => {
      const isRevoked = await revokeSession(ctx.em, ctx.principal.userId, id);
      if (!isRevoked) throw new TRPCError({ code: 'NOT_FOUND', message: 'No such session' });
      if (id === ctx.principal.sessionId) ctx.afterCommit(() => ctx.sessionToken.clear());
    }),

  revokeOthers: protectedProcedure
    .meta({ openapi: { method: 'DELETE', path: '/sessions', summary: 'End all other sessions' } })
    .output(RevokedOutput)
    .mutation(async ({ ctx: { em, principal } }) => {
      const revoked = await revokeOtherSessions(em, principal.userId, principal.sessionId);
      return { revoked };
    }),
});
