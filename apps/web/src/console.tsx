import type { AppRouter, Client, Reauthenticate } from '@duet/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { ToastProvider } from './components/toast.tsx';
import { createReauthentication } from './features/session/reauthentication.ts';
import { ReauthenticationDialog } from './features/session/reauthentication-dialog.tsx';
import { createQueryClient } from './query-client.ts';
import { createConsoleRouter } from './router.tsx';
import { TRPCProvider } from './trpc.ts';

/** Makes a client that has its user confirm who they are when the server wants to know. */
type Connect = (reauthenticate: Reauthenticate) => Client;

/** Wires a client, a cache and a router together. Several can exist in one process. */
export function createConsole(connect: Connect, history?: RouterHistory) {
  const reauthentication = createReauthentication();
  const client = connect(reauthentication.ask);
  const queryClient = createQueryClient(() => void expireSession().catch(() => undefined));
  const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
  const router = createConsoleRouter({ queryClient, trpc }, history);

  /** A session that ended elsewhere sends its reader to the door, and afterwards back to this page. */
  async function expireSession() {
    const { queryKey, ...query } = trpc.session.current.queryOptions();
    if (!queryClient.getQueryData(queryKey)?.user) return;
    // A token that was renewed while the refused call was on its way has ended, and the session has not.
    const { user } = await queryClient.fetchQuery({ ...query, queryKey, staleTime: 0 });
    if (user) return;
    const returnTo = router.state.location.href;
    void router.navigate({ to: '/sign-in', search: { returnTo } });
  }

  return { client, queryClient, router, reauthentication };
}

type ConsoleProps = ReturnType<typeof createConsole>;

export function Console({ client, queryClient, router, reauthentication }: ConsoleProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        <ToastProvider>
          <RouterProvider router={router} />
          <ReauthenticationDialog reauthentication={reauthentication} />
        </ToastProvider>
      </TRPCProvider>
    </QueryClientProvider>
  );
}
