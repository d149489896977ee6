import { errorMessage } from '@duet/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';

/** Returns the two ways to change a comment of one's own. */
export function useChangeComment() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const onSettled = () => queryClient.invalidateQueries(trpc.comment.list.pathFilter());

  const update = useMutation(trpc.comment.update.mutationOptions({ onSettled }));
  const remove = useMutation(
    trpc.comment.delete.mutationOptions({
      onSuccess: () => toast('The comment is deleted'),
      onError: (error) => toast(errorMessage(error)),
      onSettled,
    }),
  );
  return { update, remove };
}
