import type { RouterOutputs } from '@duet/client';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useToast } from '../../components/toast.tsx';
import { toReturnPath } from './return-to.ts';
import { useChangeViewer } from './use-session.ts';

/** Returns what happens once the server has let somebody in: they go on to where they were going. */
export function useEnter(): (session: RouterOutputs['session']['create']) => Promise<void> {
  const router = useRouter();
  const { returnTo } = useSearch({ strict: false });
  const changeViewer = useChangeViewer();
  const toast = useToast();

  return async (session) => {
    await changeViewer(session);
    toast(`Welcome, ${session.user.username}`);
    router.history.push(toReturnPath(returnTo));
  };
}
