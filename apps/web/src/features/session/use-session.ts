import type { RouterOutputs } from '@duet/client';
import { hashKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

type CurrentSession = RouterOutputs['session']['current'];

/** Returns who is signed in; `null` for a stranger, and until the server has answered. */
export function useUser(): CurrentSession['user'] {
  const trpc = useTRPC();
  const session = useQuery(trpc.session.current.queryOptions());
  return session.data?.user ?? null;
}

/** Returns a function that makes somebody else (or nobody) the reader, and forgets what was theirs. */
export function useChangeViewer(): (session: CurrentSession) => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();

  return async (session) => {
    const sessionKey = trpc.session.current.queryKey();
    queryClient.setQueryData(sessionKey, session);
    await queryClient.resetQueries({
      predicate: ({ queryHash }) => queryHash !== hashKey(sessionKey),
    });
  };
}
