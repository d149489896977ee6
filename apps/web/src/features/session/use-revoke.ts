import { errorMessage } from '@duet/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';

/** Ends one session of one's own, elsewhere. */
export function useRevoke() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();

  return useMutation(
    trpc.session.revoke.mutationOptions({
      onSuccess: () => toast('That session has ended'),
      onError: (error) => toast(errorMessage(error)),
      onSettled: () => queryClient.invalidateQueries(trpc.session.list.pathFilter()),
    }),
  );
}

/** Ends every session but this one. */
export function useRevokeOthers() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();

  return useMutation(
    trpc.session.revokeOthers.mutationOptions({
      onSuccess: ({ revoked }) =>
        toast(revoked === 1 ? 'One session ended' : `${revoked} sessions ended`),
      onError: (error) => toast(errorMessage(error)),
      onSettled: () => queryClient.invalidateQueries(trpc.session.list.pathFilter()),
    }),
  );
}
