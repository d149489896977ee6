import { listSessions, revokeOtherSessions, revokeSession, User } from '@duet/db';
import { route } from '@duet/rest';
import { z } from 'zod';
import { failure } from '../catalogue.ts';
import { protectedProcedure, publicProcedure, router } from '../trpc.ts';
import { toSignedIn } from './session.output.ts';
import { listOwnSessions } from './session.queries.ts';
import {
  CurrentSessionOutput,
  RevokedOutput,
  SessionList,
  SessionParams,
  SignedInOutput,
  SignInInput,
} from './session.schema.ts';
import { authenticate } from './session.service.ts';
import { signInOnce } from './sign-in-once.ts';

export const sessionRouter = router({
  create: publicProcedure
    .meta(
      route('POST /session', 'Sign in', {
        errors: ['INVALID_CREDENTIALS'],
        location: '/session',
        cache: 'no-store',
      }),
    )
    .meta({ transaction: false })
    .input(SignInInput)
    .output(SignedInOutput)
    .mutation(async ({ ctx, input }) => {
      const verify = () => authenticate(ctx.em, input);
      return signInOnce(ctx, {
        operation: 'session.create',
        account: { email: input.email },
        verify,
        prepare: async () => {
          const user = await verify();
          return () => user;
        },
      });
    }),

  current: publicProcedure
    .meta(route('GET /session', 'Who am I'))
    .output(CurrentSessionOutput)
    .query(async ({ ctx: { em, principal } }) => {
      if (!principal) return { user: null, session: null };
      const user = await em.findOneOrFail(User, principal.userId);
      const sessions = await listSessions(em, user);
      const session = sessions.find(({ id }) => id === principal.sessionId);
      return session ? toSignedIn(user, session) : { user: null, session: null };
    }),

  delete: protectedProcedure
    .meta(route('DELETE /session', 'Sign out'))
    .output(z.void())
    .mutation(async ({ ctx }) => {
      ctx.sessionToken.assertChangeable();
      await revokeSession(ctx.em, { id: ctx.principal.userId }, ctx.principal.sessionId);
      ctx.afterCommit(() => ctx.sessionToken.clear());
    }),

  list: protectedProcedure
    .meta(route('GET /sessions', 'List your sessions', { cache: 'no-store' }))
    .input(SessionList.input.prefault({}))
    .output(SessionList.output)
    .query(({ ctx, input }) => listOwnSessions(ctx, input)),

  revoke: protectedProcedure
    .meta(route('DELETE /sessions/{id}', 'End one session'))
    .input(SessionParams)
    .output(z.void())
    .mutation(async ({ ctx, input: { id } }) => {
      const isCurrent = id === ctx.principal.sessionId;
      if (isCurrent) ctx.sessionToken.assertChangeable();
      const isRevoked = await revokeSession(ctx.em, { id: ctx.principal.userId }, id);
      if (!isRevoked) throw failure('NOT_FOUND', { message: 'No such session' });
      if (isCurrent) ctx.afterCommit(() => ctx.sessionToken.clear());
    }),

  revokeOthers: protectedProcedure
    .meta(route('DELETE /sessions', 'End all other sessions'))
    .output(RevokedOutput)
    .mutation(async ({ ctx: { em, principal } }) => {
      const revoked = await revokeOtherSessions(em, { id: principal.userId }, principal.sessionId);
      return { revoked };
    }),
});
