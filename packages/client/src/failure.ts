import type { AppRouter } from '@duet/router';
import { TRPCClientError } from '@trpc/client';

type FailureData = NonNullable<TRPCClientError<AppRouter>['data']>;

/** What the server said went wrong, or `null` when it was not the server that failed. */
export function failureOf(error: unknown): FailureData | null {
  if (!(error instanceof TRPCClientError)) return null;
  return (error as TRPCClientError<AppRouter>).data ?? null; // one server, one error shape
}

/** A sentence for the end user, whatever was thrown. */
export function errorMessage(error: unknown): string {
  if (failureOf(error) && error instanceof Error) return error.message;
  return 'The server cannot be reached. Check your connection and try again.';
}

/** The message for one field of a form, or `undefined` when that field is fine. */
export function fieldError(error: unknown, field: string): string | undefined {
  return failureOf(error)?.errors?.find(({ path }) => path[0] === field)?.message;
}
