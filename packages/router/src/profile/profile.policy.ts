import { signedInOn } from '../policy.ts';
import type { ProfileOutput } from './profile.schema.ts';

/** Anybody but oneself, once. */
export const mayFollow = signedInOn<ProfileOutput>(
  'profile.follow',
  (principal, { username, following }) => following === false && username !== principal.username,
);

export const mayUnfollow = signedInOn<ProfileOutput>(
  'profile.unfollow',
  (_principal, { following }) => following === true,
);
