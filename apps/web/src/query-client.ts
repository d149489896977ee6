import { failureOf } from '@duet/client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

/**
 * Returns the cache of everything the server said. `onUnauthorized` runs whenever it answers 401. It repeats nothing: the client
 * has done that already, where it helps.
 */
export function createQueryClient(onUnauthorized: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (failureOf(error)?.httpStatus === 401) onUnauthorized();
  };

  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { staleTime: 10_000, retry: false } },
  });
}
