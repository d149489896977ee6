import { User } from '@duet/db';
import { route } from '@duet/rest';
import { type AuditContext, audit } from '../audit/audit.ts';
import { changePicture, lockOwner } from '../avatar/avatar.service.ts';
import { SentMailOutput } from '../mail/mail.schema.ts';
import { mailsTo, passwordAttempts } from '../rate-limit/rate-limit.ts';
import { protectedProcedure, publicProcedure, router } from '../trpc.ts';
import { assertVersion, touch } from '../version/expected-version.ts';
import { askToConfirm, confirmSignUp } from './sign-up.service.ts';
import { toUserOutput } from './user.output.ts';
import {
  ConfirmedUserOutput,
  ConfirmUserInput,
  RegisterInput,
  UpdateUserInput,
  UserOutput,
} from './user.schema.ts';

export const userRouter = router({
  register: publicProcedure
    .meta(
      route('POST /users', 'Sign up: a mail asks to confirm the address', {
        errors: ['USERNAME_TAKEN'],
        accepted: true,
        cache: 'no-store',
      }),
    )
    .meta({ scope: false, transaction: false, rateLimit: mailsTo('email') })
    .input(RegisterInput)
    .output(SentMailOutput)
    .mutation(({ ctx, input }) => askToConfirm(ctx, input)),

  confirm: publicProcedure
    .meta(
      route('POST /users/confirm', 'Confirm the address, and have the account', {
        errors: ['INVALID_LINK', 'EMAIL_TAKEN', 'USERNAME_TAKEN'],
        location: '/profiles/{username}',
        cache: 'no-store',
      }),
    )
    .meta({ scope: false, transaction: false, rateLimit: passwordAttempts('token') })
    .input(ConfirmUserInput)
    .output(ConfirmedUserOutput)
    .mutation(({ ctx, input }) => confirmSignUp(ctx, input)),

  me: protectedProcedure
    .meta(route('GET /me', 'Read your account'))
    .meta({ subject: 'your account' })
    .output(UserOutput)
    .query(async ({ ctx }) => toUserOutput(await ctx.em.findOneOrFail(User, ctx.principal.userId))),

  update: protectedProcedure
    .meta(route('PATCH /me', 'Change your account', { errors: ['USERNAME_TAKEN'] }))
    .meta({ subject: 'your account' })
    .input(UpdateUserInput)
    .output(UserOutput)
    .mutation(async ({ ctx, input: { image, expectedVersion, ...changes } }) => {
      const user = await lockOwner(ctx);
      assertVersion(user, expectedVersion);
      touch(user);
      await auditChanges(ctx, user, { image, ...changes });
      if (image !== undefined) await changePicture(ctx, user, image);
      ctx.em.assign(user, changes);
      await ctx.em.flush();
      return toUserOutput(user);
    }),
});

/** Tells of a new name as such, because people are known by it. */
async function auditChanges(
  ctx: AuditContext,
  { id: subject, username: from }: User,
  { username: to, ...others }: Omit<UpdateUserInput, 'expectedVersion'>,
): Promise<void> {
  if (to !== undefined && to !== from) {
    await audit(ctx, { kind: 'account.renamed', subject, details: { from, to } });
  }
  const fields = Object.entries(others).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  );
  if (fields.length === 0) return;
  await audit(ctx, { kind: 'account.changed', subject, details: { fields: fields.join(', ') } });
}
