import { focusManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/** Says whether anybody can see the page. A browser opens six connections per site, streams included. */
export function useIsVisible(): boolean {
  return useSyncExternalStore(
    (notify) => focusManager.subscribe(notify),
    () => focusManager.isFocused(),
  );
}
