import type { AppRouter } from '@duet/router/front-end';
import { TRPCClientError } from '@trpc/client';
import type { CommonCode, ProcedureCodes } from './procedure-codes.gen.ts';

type AnyFailure = NonNullable<TRPCClientError<AppRouter>['data']>;

/** The path of a procedure: `article.create`. */
export type ProcedurePath = keyof ProcedureCodes;

/** What went wrong in one procedure: `code` is one of its own or one that any call can meet, and nothing else. */
export type FailureOf<TPath extends ProcedurePath> = Omit<AnyFailure, 'code'> & {
  code: ProcedureCodes[TPath] | CommonCode;
};

/** What the server said went wrong, or `null` when it was not the server that failed. */
export function failureOf(error: unknown): AnyFailure | null;
/**
 * What the server said went wrong in this procedure, with its codes for the compiler to check: a `switch` over them that ends with
 * `default: failure.code satisfies CommonCode` has them all. `null` when it was another procedure that failed, or no server.
 */
export function failureOf<TPath extends ProcedurePath>(
  error: unknown,
  procedure: TPath,
): FailureOf<TPath> | null;
export function failureOf(error: unknown, procedure?: string): AnyFailure | null {
  if (!(error instanceof TRPCClientError)) return null;
  const failure = (error as TRPCClientError<AppRouter>).data ?? null; // one server, one error shape
  return procedure === undefined || failure?.path === procedure ? failure : null;
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
