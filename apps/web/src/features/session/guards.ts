import { notFound, redirect } from '@tanstack/react-router';
import type { RouterContext } from '../../router-context.ts';
import { toReturnPath } from './return-to.ts';

/** Sends strangers to the sign-in page, and from there back. */
export async function requireUser({ context, location }: Guarded): Promise<void> {
  const user = await loadUser(context);
  if (!user) throw redirect({ to: '/sign-in', search: { returnTo: location.href } });
}

/** Somebody who is signed in has nothing to do on a page for strangers. */
export async function turnAwayUser({ context, search }: Visited): Promise<void> {
  const user = await loadUser(context);
  if (user) throw redirect({ href: toReturnPath(search.returnTo) });
}

/** Whoever is no admin finds nothing there. */
export async function requireAdmin({ context }: Pick<Guarded, 'context'>): Promise<void> {
  const user = await loadUser(context);
  if (user?.role !== 'admin') throw notFound();
}

async function loadUser({ queryClient, trpc }: RouterContext) {
  const { user } = await queryClient.ensureQueryData(trpc.session.current.queryOptions());
  return user;
}

interface Guarded {
  context: RouterContext;
  location: { href: string };
}

interface Visited {
  context: RouterContext;
  search: { returnTo?: string | undefined };
}
