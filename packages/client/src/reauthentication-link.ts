import type { AppRouter } from '@duet/router/front-end';
import type { TRPCLink } from '@trpc/client';
import { observable, type Unsubscribable } from '@trpc/server/observable';
import { failureOf } from './failure.ts';

/** Lets a person prove again who they are, and tells whether they did. */
export type Reauthenticate = () => Promise<boolean>;

/**
 * Sends a mutation once more that was refused with REAUTHENTICATION_REQUIRED, after its caller has proved again who they are.
 * Otherwise it fails as it did.
 */
export function reauthenticationLink(reauthenticate: Reauthenticate): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        let isLeft = false;
        let attempt: Unsubscribable = next(op).subscribe({
          ...observer,
          error: async (error) => {
            const isProved = isRefused(error) && (await reauthenticate());
            if (isLeft) return;
            if (isProved) attempt = next(op).subscribe(observer);
            else observer.error(error);
          },
        });
        return () => {
          isLeft = true;
          attempt.unsubscribe();
        };
      });

  function isRefused(error: unknown): boolean {
    return failureOf(error)?.code === 'REAUTHENTICATION_REQUIRED';
  }
}
