import { failureOf } from '@duet/client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

const MAX_RETRIES = 2;

/** Returns the cache of everything the server said. `onUnauthorized` runs whenever it answers 401. */
export function createQueryClient(onUnauthorized: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (failureOf(error)?.httpStatus === 401) onUnauthorized();
  };

  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { staleTime: 10_000, retry: isWorthRetrying } },
  });
}

/** A refusal stays a refusal; only a server that is away or unwell may answer differently next time. */
function isWorthRetrying(failureCount: number, error: unknown): boolean {
  const status = failureOf(error)?.httpStatus;
  const isRefusal = status !== undefined && status < 500;
  return !isRefusal && failureCount < MAX_RETRIES;
}
