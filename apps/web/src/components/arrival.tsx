import { useRouter } from '@tanstack/react-router';
import { createContext, type ReactNode, use, useCallback, useEffect, useRef } from 'react';

const ArrivalContext = createContext<() => boolean>(() => false);

/** Returns a function that says once per navigation, to the first who asks, that the reader has arrived. */
export function useArrival(): () => boolean {
  return use(ArrivalContext);
}

/** Remembers that a new page was asked for until its heading, which may wait for data, is there. */
export function ArrivalProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const isArriving = useRef(false);

  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) isArriving.current = true;
      }),
    [router],
  );

  const claim = useCallback(() => {
    const isFirst = isArriving.current;
    isArriving.current = false;
    return isFirst;
  }, []);

  return <ArrivalContext value={claim}>{children}</ArrivalContext>;
}
