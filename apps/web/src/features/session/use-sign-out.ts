import { errorMessage } from '@duet/client';
import { useMutation } from '@tanstack/react-query';
import { type FlashCode, leaveFlash } from '../../components/flash.ts';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';

/** Ends the session. */
export function useSignOut() {
  const trpc = useTRPC();
  const end = useEnd('signedOut');
  return useMutation(trpc.session.delete.mutationOptions(end));
}

/** Ends every session of one's own, this one included. */
export function useRevokeAll() {
  const trpc = useTRPC();
  const end = useEnd('signedOutEverywhere');
  return useMutation(trpc.session.revokeAll.mutationOptions(end));
}

/** Says what happens once this session has ended: a page that is loaded anew has nothing of its last reader's in memory. */
function useEnd(message: FlashCode) {
  const toast = useToast();
  return {
    onSuccess: () => {
      leaveFlash(message);
      window.location.assign('/');
    },
    onError: (error: unknown) => toast(errorMessage(error)),
  };
}
