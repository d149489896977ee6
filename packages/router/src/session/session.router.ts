import { listSessions, revokeOtherSessions, revokeSession, User } from '@duet/db';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { protectedProcedure, publicProcedure, router } from '../trpc.ts';
import { toSessionOutput, toSignedIn } from './session.output.ts';
import {
  CurrentSessionOutput,
  RevokedOutput,
  SessionListOutput,
  SessionParams,
  SignedInOutput,
  SignInInput,
} from './session.schema.ts';
import { authenticate, startSession } from './session.service.ts';

export const sessionRouter = router({
  create: publicProcedure
    .meta({
      openapi: {
        method: 'POST',
        path: '/session',
        summary: 'Sign in',
        errorResponses: [401, 403, 503],
      },
      rest: { location: '/session', cache: 'no-store' },
      transaction: false,
    })
    .input(SignInInput)
    .output(SignedInOutput)
    .mutation(async ({ ctx, input }) => {
      const user = await authenticate(ctx.em, input);
      const { session } = await startSession(ctx, () => user);
      return toSignedIn(user, session);
    }),

  current: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/session', summary: 'Who am I' } })
    .output(CurrentSessionOutput)
    .query(async ({ ctx: { em, principal } }) => {
      if (!principal) return { user: null, session: null };
      const user = await em.findOneOrFail(User, principal.userId);
      const sessions = await listSessions(em, user);
      const session = sessions.find(({ id }) => id === principal.sessionId);
      return session ? toSignedIn(user, session) : { user: null, session: null };
    }),

  delete: protectedProcedure
    .meta({ openapi: { method: 'DELETE', path: '/session', summary: 'Sign out' } })
    .output(z.void())
    .mutation(async ({ ctx }) => {
      ctx.sessionToken.assertChangeable();
      await revokeSession(ctx.em, { id: ctx.principal.userId }, ctx.principal.sessionId);
      ctx.afterCommit(() => ctx.sessionToken.clear());
    }),

  list: protectedProcedure
    .meta({
      openapi: { method: 'GET', path: '/sessions', summary: 'List your sessions' },
      rest: { cache: 'no-store' },
    })
    .output(SessionListOutput)
    .query(async ({ ctx: { em, principal } }) => {
      const sessions = await listSessions(em, { id: principal.userId });
      return { items: sessions.map((session) => toSessionOutput(session, principal.sessionId)) };
    }),

  revoke: protectedProcedure
    .meta({ openapi: { method: 'DELETE', path: '/sessions/{id}', summary: 'End one session' } })
    .input(SessionParams)
    .output(z.void())
    .mutation(async ({ ctx, input: { id } }) => {
      const isCurrent = id === ctx.principal.sessionId;
      if (isCurrent) ctx.sessionToken.assertChangeable();
      const isRevoked = await revokeSession(ctx.em, { id: ctx.principal.userId }, id);
      if (!isRevoked) throw new TRPCError({ code: 'NOT_FOUND', message: 'No such session' });
      if (isCurrent) ctx.afterCommit(() => ctx.sessionToken.clear());
    }),

  revokeOthers: protectedProcedure
    .meta({ openapi: { method: 'DELETE', path: '/sessions', summary: 'End all other sessions' } })
    .output(RevokedOutput)
    .mutation(async ({ ctx: { em, principal } }) => {
      const revoked = await revokeOtherSessions(em, { id: principal.userId }, principal.sessionId);
      return { revoked };
    }),
});
