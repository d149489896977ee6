import { Follow } from '@duet/db';
import { route } from '@duet/rest';
import { invalidField } from '../errors.ts';
import { procedureFor, publicProcedure, router } from '../trpc.ts';
import { mayFollow, mayUnfollow } from './profile.policy.ts';
import { ProfileOutput, ProfileParams } from './profile.schema.ts';
import { addFollow, getProfile, getUserId } from './profile.service.ts';

export const profileRouter = router({
  byUsername: publicProcedure
    .meta(route('GET /profiles/{username}', 'Read a profile'))
    .input(ProfileParams)
    .output(ProfileOutput)
    .query(({ ctx, input }) => getProfile(ctx, input.username)),

  follow: procedureFor(mayFollow)
    .meta(route('PUT /profiles/{username}/follow', 'Follow an author'))
    .meta({ subject: 'whom you follow' })
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

  unfollow: procedureFor(mayUnfollow)
    .meta(route('DELETE /profiles/{username}/follow', 'Unfollow them'))
    .input(ProfileParams)
    .output(ProfileOutput)
    .mutation(async ({ ctx, input: { username } }) => {
      const followee = await getUserId(ctx.em, username);
      await ctx.em.nativeDelete(Follow, { follower: ctx.principal.userId, followee });
      return getProfile(ctx, username);
    }),
});
