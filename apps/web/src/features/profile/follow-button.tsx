import type { ProfileOutput } from '@duet/router/profile.schema';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { z } from 'zod';
import { useUser } from '../session/use-session.ts';
import { useFollow } from './use-follow.ts';

interface FollowButtonProps {
  profile: z.infer<typeof ProfileOutput>;
}

/** A stranger who wants to follow is asked to sign in, and comes back. */
export function FollowButton({ profile }: FollowButtonProps) {
  const { username, following } = profile;
  const user = useUser();
  const navigate = useNavigate();
  const returnTo = useLocation().href;
  const follow = useFollow(profile);

  const press = () => {
    if (user) follow.mutate({ username });
    else void navigate({ to: '/sign-in', search: { returnTo } });
  };

  return (
    <button type="button" className="button" aria-pressed={following} onClick={press}>
      {following ? 'Following' : 'Follow'}
      <span className="visually-hidden"> {username}</span>
    </button>
  );
}
