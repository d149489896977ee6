import type { AppRouter } from '@duet/router/front-end';
import type { Operation, OperationResultObservable, TRPCClientError, TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { findIdempotencyKey, withIdempotencyKey } from './idempotency-key.ts';
import { findRetryDelay, RETRY_DEFAULTS, type RetryOptions } from './retry-delay.ts';

/**
 * Sends a call again when the network failed or the server was busy (429, 502, 503, 504, or a key that is in use), after a growing,
 * jittered wait that honours `Retry-After`.
 *
 * A mutation gets an `Idempotency-Key`, the same for all its attempts, so that it happens once. One that was denied a key is never
 * repeated, nor is a call whose signal was aborted.
 */
export function retryLink(options: Partial<RetryOptions> = {}): TRPCLink<AppRouter> {
  const settings = { ...RETRY_DEFAULTS, ...options };
  return () =>
    ({ op: given, next }) =>
      observable((observer) => {
        const op = withIdempotencyKey(given);
        const left = new AbortController();
        const attempt = () => pass(next(op), observer, left.signal);
        const patience = isRepeatable(op) ? settings : { ...settings, attempts: 1 };
        void attemptAll({ attempt, patience, signals: [left.signal, op.signal] }).then((error) =>
          error ? observer.error(error) : observer.complete(),
        );
        return () => left.abort();
      });
}

type ClientError = TRPCClientError<AppRouter>;
type Results = OperationResultObservable<AppRouter, unknown>;
type Observer = Parameters<Results['subscribe']>[0];

function isRepeatable(op: Operation): boolean {
  return op.type === 'query' || findIdempotencyKey(op) !== null;
}

/** Passes on what an attempt gives, and resolves with its error or `null` when it has ended. */
function pass(
  results: Results,
  observer: Observer,
  left: AbortSignal,
): Promise<ClientError | null> {
  return new Promise((resolve) => {
    const { unsubscribe } = results.subscribe({
      next: (value) => observer.next?.(value),
      error: resolve,
      complete: () => resolve(null),
    });
    left.addEventListener('abort', unsubscribe, { once: true });
  });
}

interface Attempts {
  readonly attempt: () => Promise<ClientError | null>;
  readonly patience: RetryOptions;
  /** What ends a wait: nobody listens any more, or the caller has aborted. */
  readonly signals: readonly (AbortSignal | null | undefined)[];
}

/** Returns the error of the last attempt, or `null` when it went well. */
async function attemptAll({ attempt, patience, signals }: Attempts): Promise<ClientError | null> {
  const startedAt = performance.now();
  for (let count = 1; ; count += 1) {
    const error = await attempt();
    const elapsedMs = performance.now() - startedAt;
    const delayMs = error && findRetryDelay({ error, count, elapsedMs }, patience);
    if (delayMs === null) return error;
    // The attempt after an abort ends at once, with the error of the abort.
    await wait(delayMs, signals);
    if (signals[0]?.aborted) return error;
  }
}

function wait(delayMs: number, signals: Attempts['signals']): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, delayMs);
    for (const signal of signals) signal?.addEventListener('abort', end, { once: true });
    if (signals.some((signal) => signal?.aborted)) end();

    function end(): void {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener('abort', end);
      resolve();
    }
  });
}
