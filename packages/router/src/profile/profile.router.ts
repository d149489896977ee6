import { Follow } from '@duet/db';
import { invalidField } from '../errors.ts';
import { protectedProcedure, publicProcedure, router } from '../trpc.ts';
import { ProfileOutput, ProfileParams } from './profile.schema.ts';
import { addFollow, getProfile, getUserId } from './profile.service.ts';

export const profileRouter = router({
  byUsername: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/profiles/{username}', summary: 'Read a profile' } })
    .input(ProfileParams)
    .output(ProfileOutput)
    .query(({ ctx, input }) => getProfile(ctx, input.username)),

  follow: protectedProcedure
    .meta({
      openapi: { method: 'PUT', path: '/profiles/{username}/follow', summary: 'Follow an author' },
    })
    .input(ProfileParams)
    .output(ProfileOutput)
    .mutation(async ({ ctx, input: { username } }) => {
      const followeeId = await getUserId(ctx.em, username);
      if (followeeId === ctx.principal.userId) {
        throw invalidField('username', 'You cannot follow yourself');
      }
      await addFollow(ctx.em, ctx.principal.userId, followeeId);
      return getProfile(ctx, username);
    }),

  unfollow: protectedProcedure
    .meta({
      openapi: { method: 'DELETE', path: '/profiles/{username}/follow', summary: 'Unfollow them' },
    })
    .input(ProfileParams)
    .output(ProfileOutput)
    .mutation(async ({ ctx, input: { username } }) => {
      const followee = await getUserId(ctx.em, username);
      await ctx.em.nativeDelete(Follow, { follower: ctx.principal.userId, followee });
      return getProfile(ctx, username);
    }),
});
