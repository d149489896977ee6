import { redirect } from '@tanstack/react-router';
import { z } from 'zod';
import type { RouterContext } from '../../router-context.ts';
import { ReturnToSearch } from '../session/return-to.ts';
import { FailureSearch } from './provider-failure.tsx';

/** What the server says to a browser that comes back from a provider. */
export const ConnectSearch = ReturnToSearch.extend({
  ...FailureSearch.shape,
  remember: z.stringbool().catch(false),
});

interface Arrival {
  context: RouterContext;
  search: z.infer<typeof ConnectSearch>;
}

/** A stranger who got nowhere is where they began: on the page that offers every other way. */
export async function showFailureToStrangers({ context, search }: Arrival): Promise<void> {
  const { failure, returnTo } = search;
  if (!failure) return;
  const { queryClient, trpc } = context;
  const { user } = await queryClient.ensureQueryData(trpc.session.current.queryOptions());
  if (!user) throw redirect({ to: '/sign-in', search: { failure, returnTo } });
}

/** Reads what the browser has proven; the query cache must not answer for the server. */
export function readProof({ context: { queryClient, trpc } }: Pick<Arrival, 'context'>) {
  return queryClient.fetchQuery(trpc.identity.proof.queryOptions(undefined, { staleTime: 0 }));
}
