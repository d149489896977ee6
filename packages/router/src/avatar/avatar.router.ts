import { route } from '@duet/rest';
import { ref } from '@mikro-orm/core';
import { z } from 'zod';
import { storeFile } from '../file/file.service.ts';
import { protectedProcedure, router } from '../trpc.ts';
import { toUserOutput } from '../user/user.output.ts';
import { UserOutput } from '../user/user.schema.ts';
import { SetAvatarInput } from './avatar.schema.ts';
import { lockOwner, removeAvatar } from './avatar.service.ts';

export const avatarRouter = router({
  set: protectedProcedure
    .meta(
      route('PUT /me/avatar', 'Upload a picture of yourself', { errors: ['STORAGE_UNAVAILABLE'] }),
    )
    .input(SetAvatarInput)
    .output(UserOutput)
    .mutation(async ({ ctx, input: { image } }) => {
      const user = await lockOwner(ctx);
      await removeAvatar(ctx, user);
      const file = await storeFile(ctx, image, { owner: ref(user) });
      ctx.em.assign(user, { image: ctx.files.toUrl(file.id) });
      await ctx.em.flush();
      return toUserOutput(user);
    }),

  delete: protectedProcedure
    .meta(route('DELETE /me/avatar', 'Remove the picture of yourself'))
    .meta({ subject: 'the picture of yourself' })
    .output(z.void())
    .mutation(async ({ ctx }) => {
      await removeAvatar(ctx, await lockOwner(ctx));
      await ctx.em.flush();
    }),
});
