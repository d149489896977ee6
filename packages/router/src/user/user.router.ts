import { hashPassword, isCommonPassword, User } from '@duet/db';
import { route } from '@duet/rest';
import { changePicture, lockOwner } from '../avatar/avatar.service.ts';
import { invalidField } from '../errors.ts';
import { SignedInOutput } from '../session/session.schema.ts';
import { authenticate } from '../session/session.service.ts';
import { signInOnce } from '../session/sign-in-once.ts';
import { protectedProcedure, publicProcedure, router } from '../trpc.ts';
import { assertVersion, touch } from '../version/expected-version.ts';
import { toUserOutput } from './user.output.ts';
import { RegisterInput, UpdateUserInput, UserOutput } from './user.schema.ts';

export const userRouter = router({
  register: publicProcedure
    .meta(
      route('POST /users', 'Create an account and sign in', {
        errors: ['EMAIL_TAKEN', 'USERNAME_TAKEN'],
        location: '/profiles/{user.username}',
        cache: 'no-store',
      }),
    )
    .meta({ transaction: false })
    .input(RegisterInput)
    .output(SignedInOutput)
    .mutation(async ({ ctx, input }) => {
      const { password, ...account } = input;
      return signInOnce(ctx, {
        operation: 'user.register',
        account,
        verify: () => authenticate(ctx.em, input),
        prepare: async () => {
          if (await isCommonPassword(password)) {
            throw invalidField('password', 'This password is one of the commonest: choose another');
          }
          const passwordHash = await hashPassword(password);
          return (em) => em.create(User, { ...account, passwordHash });
        },
      });
    }),

  me: protectedProcedure
    .meta(route('GET /me', 'Read your account'))
    .output(UserOutput)
    .query(async ({ ctx }) => toUserOutput(await ctx.em.findOneOrFail(User, ctx.principal.userId))),

  update: protectedProcedure
    .meta(route('PATCH /me', 'Change your account', { errors: ['EMAIL_TAKEN', 'USERNAME_TAKEN'] }))
    .input(UpdateUserInput)
    .output(UserOutput)
    .mutation(async ({ ctx, input: { image, expectedVersion, ...changes } }) => {
      const user = await lockOwner(ctx);
      assertVersion(user, expectedVersion);
      touch(user);
      if (image !== undefined) await changePicture(ctx, user, image);
      ctx.em.assign(user, changes);
      await ctx.em.flush();
      return toUserOutput(user);
    }),
});
