import { errorMessage } from '@duet/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';

/** Sends a picture of oneself. It stands beside everything its owner wrote: all of that is read again. */
export function useSetAvatar(onDone: () => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation(
    trpc.avatar.set.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onDone();
        toast('This is you now');
      },
    }),
  );
}

export function useRemoveAvatar() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation(
    trpc.avatar.delete.mutationOptions({
      onSuccess: () => toast('The portrait is gone'),
      onError: (error) => toast(errorMessage(error)),
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
}
