import { errorMessage } from '@duet/client';
import type { ProfileOutput } from '@duet/router/profile.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { changeEverywhere } from '../../change-everywhere.ts';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';

type Profile = z.infer<typeof ProfileOutput>;

/** Follows an author, or stops: shown at once wherever they appear, taken back if the server says no. */
export function useFollow({ username, following }: Profile) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();

  const options = {
    onMutate: async () => {
      await queryClient.cancelQueries(trpc.profile.pathFilter());
      return changeEverywhere(
        queryClient,
        {},
        {
          isMatch: (node): node is Profile =>
            'following' in node && 'username' in node && node.username === username,
          change: (profile) => ({ ...profile, following: !profile.following }),
        },
      );
    },
    onError: (error: unknown, _input: unknown, rollback?: () => void) => {
      rollback?.();
      toast(errorMessage(error));
    },
    onSettled: async () => {
      await queryClient.invalidateQueries(trpc.profile.pathFilter());
      await queryClient.invalidateQueries(trpc.article.feed.pathFilter());
    },
  };

  const follow = useMutation(trpc.profile.follow.mutationOptions(options));
  const unfollow = useMutation(trpc.profile.unfollow.mutationOptions(options));
  return following ? unfollow : follow;
}
