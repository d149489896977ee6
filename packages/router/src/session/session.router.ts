import {
  listSessions,
  revokeOtherSessions,
  revokeSession,
  revokeSessions,
  transactional,
  User,
} from '@duet/db';
import { route } from '@duet/rest';
import { z } from 'zod';
import { audit } from '../audit/audit.ts';
import { failure } from '../catalogue.ts';
import { passwordAttempts } from '../rate-limit/rate-limit.ts';
import { publicProcedure, router, sessionProcedure } from '../trpc.ts';
import { toSignedIn } from './session.output.ts';
import { listOwnSessions } from './session.queries.ts';
import {
  CurrentSessionOutput,
  ReauthenticateInput,
  RevokedOutput,
  SessionList,
  SessionOutput,
  SessionParams,
  SignedInOutput,
  SignInInput,
} from './session.schema.ts';
import { assertPassword, authenticate, renewSession } from './session.service.ts';
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
    .meta({ scope: false, transaction: false, rateLimit: passwordAttempts('email') })
    .input(SignInInput)
    .output(SignedInOutput)
    .mutation(async ({ ctx, input }) => {
      const verify = () => authenticate(ctx, input);
      return signInOnce(ctx, {
        operation: 'session.create',
        account: { email: input.email },
        isRemembered: input.remember,
        verify,
        prepare: async () => {
          const user = await verify();
          return () => user;
        },
      });
    }),

  current: publicProcedure
    .meta(route('GET /session', 'Who am I'))
    .meta({ scope: false })
    .output(CurrentSessionOutput)
    .query(async ({ ctx: { em, principal } }) => {
      if (principal?.credential.kind !== 'session') return { user: null, session: null };
      const { id: currentId } = principal.credential;
      const user = await em.findOneOrFail(User, principal.userId);
      const sessions = await listSessions(em, user);
      const session = sessions.find(({ id }) => id === currentId);
      return session ? toSignedIn(user, session) : { user: null, session: null };
    }),

  reauthenticate: sessionProcedure
    .meta(route('POST /session/reauthenticate', 'Confirm that it is you', { cache: 'no-store' }))
    .meta({ transaction: false, rateLimit: passwordAttempts() })
    .input(ReauthenticateInput)
    .output(SessionOutput)
    .mutation(async ({ ctx, input: { password } }) => {
      await assertPassword(ctx, password);
      return transactional(ctx.em, async (em) => {
        const own = { ...ctx, em };
        const session = await renewSession(own, new Date());
        const subject = ctx.principal.userId;
        await audit(own, { kind: 'session.reauthenticated', subject });
        return session;
      });
    }),

  delete: sessionProcedure
    .meta(route('DELETE /session', 'Sign out'))
    .output(z.void())
    .mutation(async ({ ctx }) => {
      ctx.sessionToken.assertChangeable();
      const { userId } = ctx.principal;
      const isEnded = await revokeSession(ctx.em, { id: userId }, ctx.session.id);
      if (isEnded) await audit(ctx, { kind: 'session.deleted', subject: userId });
      ctx.afterCommit(() => ctx.sessionToken.clear());
    }),

  list: sessionProcedure
    .meta(route('GET /sessions', 'List your sessions', { cache: 'no-store' }))
    .input(SessionList.input.prefault({}))
    .output(SessionList.output)
    .query(({ ctx, input }) => listOwnSessions(ctx, input)),

  revoke: sessionProcedure
    .meta(route('DELETE /sessions/{id}', 'End one session'))
    .input(SessionParams)
    .output(z.void())
    .mutation(async ({ ctx, input: { id } }) => {
      const isCurrent = id === ctx.session.id;
      if (isCurrent) ctx.sessionToken.assertChangeable();
      const { userId } = ctx.principal;
      const isRevoked = await revokeSession(ctx.em, { id: userId }, id);
      if (!isRevoked) throw failure('NOT_FOUND', { message: 'No such session' });
      const kind = isCurrent ? 'session.deleted' : 'session.revoked';
      await audit(ctx, { kind, subject: userId, details: { session: id } });
      if (isCurrent) ctx.afterCommit(() => ctx.sessionToken.clear());
    }),

  revokeOthers: sessionProcedure
    .meta(route('DELETE /sessions', 'End all other sessions'))
    .output(RevokedOutput)
    .mutation(async ({ ctx }) => {
      const { userId } = ctx.principal;
      const revoked = await revokeOtherSessions(ctx.em, { id: userId }, ctx.session.id);
      const details = { count: String(revoked) };
      await audit(ctx, { kind: 'session.othersRevoked', subject: userId, details });
      return { revoked };
    }),

  revokeAll: sessionProcedure
    .meta(route('POST /sessions/revoke-all', 'End all sessions, this one included'))
    .output(z.void())
    .mutation(async ({ ctx }) => {
      ctx.sessionToken.assertChangeable();
      const { userId } = ctx.principal;
      await revokeSessions(ctx.em, { id: userId });
      await audit(ctx, { kind: 'session.allRevoked', subject: userId });
      ctx.afterCommit(() => ctx.sessionToken.clear());
    }),
});
