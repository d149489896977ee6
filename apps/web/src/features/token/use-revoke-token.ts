import { errorMessage } from '@duet/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';

/** Revokes one token. */
export function useRevokeToken() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();

  return useMutation(
    trpc.token.revoke.mutationOptions({
      onSuccess: () => toast('That token is revoked'),
      onError: (error) => toast(errorMessage(error)),
      onSettled: () => queryClient.invalidateQueries(trpc.token.list.pathFilter()),
    }),
  );
}

/** Revokes every token of one's own. */
export function useRevokeAllTokens() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();

  return useMutation(
    trpc.token.revokeAll.mutationOptions({
      onSuccess: () => toast('All your tokens are revoked'),
      onError: (error) => toast(errorMessage(error)),
      onSettled: () => queryClient.invalidateQueries(trpc.token.list.pathFilter()),
    }),
  );
}
