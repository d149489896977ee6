import { errorMessage } from '@duet/client';
import { useMutation } from '@tanstack/react-query';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';

/** Says yes or no, and goes on to where the server sends the browser: it is no page of the console. */
export function useAnswer() {
  const trpc = useTRPC();
  return useMutation(
    trpc.consent.answer.mutationOptions({
      onSuccess: ({ continueAt }) => window.location.replace(continueAt),
    }),
  );
}

/** Signs out, and comes back here as a stranger, who is asked to sign in. */
export function useSwitchAccount(uid: string) {
  const trpc = useTRPC();
  const toast = useToast();
  return useMutation(
    trpc.session.delete.mutationOptions({
      onSuccess: () => window.location.replace(`/consent/${uid}`),
      onError: (error) => toast(errorMessage(error)),
    }),
  );
}
