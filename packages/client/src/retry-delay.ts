import { TRPCClientError } from '@trpc/client';
import { failureOf } from './failure.ts';
import { ForeignAnswerError, UNAVAILABLE } from './foreign-answer.ts';

/** How patient a client is. */
export interface RetryOptions {
  /** How often a call is sent at most, the first time included. 5 unless told. */
  attempts: number;
  /** No attempt begins later than this after the first. 30 s unless told. */
  totalMs: number;
  /** What the first wait is about; it doubles each time. 200 ms unless told. */
  baseMs: number;
}

export const RETRY_DEFAULTS: RetryOptions = { attempts: 5, totalMs: 30_000, baseMs: 200 };

const LONGEST_WAIT_MS = 5_000;

/** How a call has gone so far. */
export interface Attempt {
  readonly error: unknown;
  /** How often it has been sent. */
  readonly count: number;
  readonly elapsedMs: number;
}

/** Returns how long to wait before the next attempt, or `null` when there should be none. */
export function findRetryDelay(
  { error, count, elapsedMs }: Attempt,
  { attempts, totalMs, baseMs }: RetryOptions,
): number | null {
  if (count >= attempts || !isPassing(error)) return null;
  const backoffMs = Math.min(LONGEST_WAIT_MS, baseMs * 2 ** (count - 1));
  // Of many clients that failed in one moment, no two come back in one moment.
  const delayMs = findRetryAfterMs(error) + backoffMs * (0.5 + Math.random() / 2);
  return elapsedMs + delayMs <= totalMs ? delayMs : null;
}

/** A refusal stays a refusal. What never got an answer, or met a server that was busy, may go well the next time. */
function isPassing(error: unknown): boolean {
  if (isAbort(error)) return false;
  const answer = findForeignAnswer(error);
  if (answer) return UNAVAILABLE.includes(answer.status);
  const failure = failureOf(error);
  if (!failure) return true;
  return UNAVAILABLE.includes(failure.httpStatus) || failure.code === 'IDEMPOTENCY_KEY_IN_USE';
}

function isAbort(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || isAbort(error.cause);
}

/** What the server asks for, in the failure or in the header of whatever stands before it. */
function findRetryAfterMs(error: unknown): number {
  const seconds = failureOf(error)?.retryAfterSeconds ?? Number(findHeader(error) ?? 0);
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
}

function findHeader(error: unknown): string | null {
  const response =
    findForeignAnswer(error) ?? (error instanceof TRPCClientError && error.meta?.response);
  return response instanceof Response ? response.headers.get('retry-after') : null;
}

function findForeignAnswer(error: unknown): Response | null {
  const cause = error instanceof TRPCClientError ? error.cause : undefined;
  return cause instanceof ForeignAnswerError ? cause.response : null;
}
