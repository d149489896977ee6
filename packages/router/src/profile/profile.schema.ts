import { z } from 'zod';
import { Username } from '../user/user.schema.ts';

/** What everybody sees of a user. `following` says whether the caller follows them. */
export const ProfileOutput = z
  .object({
    username: Username,
    bio: z.string(),
    image: z.string().nullable(),
    following: z.boolean(),
  })
  .meta({ id: 'Profile' });
export type ProfileOutput = z.infer<typeof ProfileOutput>;

export const ProfileParams = z.strictObject({
  username: Username.meta({ description: 'The name of the user' }),
});
