import type { AppRouter, Client } from '@duet/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { ToastProvider } from './components/toast.tsx';
import { createQueryClient } from './query-client.ts';
import { createConsoleRouter } from './router.tsx';
import { TRPCProvider } from './trpc.ts';

/** Wires a client, a cache and a router together. Several can exist in one process. */
export function createConsole(client: Client, history?: RouterHistory) {
  const queryClient = createQueryClient(expireSession);
  const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
  const router = createConsoleRouter({ queryClient, trpc }, history);

  /** A session that ended elsewhere sends its reader to the door, and afterwards back to this page. */
  function expireSession() {
    const sessionKey = trpc.session.current.queryKey();
    if (!queryClient.getQueryData(sessionKey)?.user) return;
    queryClient.setQueryData(sessionKey, { user: null, session: null });
    const returnTo = router.state.location.href;
    void router.navigate({ to: '/sign-in', search: { returnTo } });
  }

  return { client, queryClient, router };
}

export function Console({ client, queryClient, router }: ReturnType<typeof createConsole>) {
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </TRPCProvider>
    </QueryClientProvider>
  );
}
