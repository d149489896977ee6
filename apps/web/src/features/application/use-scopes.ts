import { OIDC_SCOPES } from '@duet/router/application.schema';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

/** Returns every scope that an application can ask for, in words. */
export function useScopes(): readonly { name: string; title: string }[] {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.token.scopes.queryOptions());
  return [...OIDC_SCOPES, ...(data?.items ?? [])];
}

/** Returns what says a scope in words, or by its name while the words are not there. */
export function useScopeTitle(): (name: string) => string {
  const scopes = useScopes();
  return (name) => scopes.find((scope) => scope.name === name)?.title ?? name;
}
