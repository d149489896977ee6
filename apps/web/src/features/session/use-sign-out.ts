import { errorMessage } from '@duet/client';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';
import { useChangeViewer } from './use-session.ts';

/** Ends the session. The page is left first, so that nothing on it asks for what is private. */
export function useSignOut() {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const changeViewer = useChangeViewer();
  const toast = useToast();

  return useMutation(
    trpc.session.delete.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: '/' });
        await changeViewer({ user: null, session: null });
        toast('You are signed out');
      },
      onError: (error) => toast(errorMessage(error)),
    }),
  );
}
