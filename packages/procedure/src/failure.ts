import { TRPCError } from '@trpc/server';
import { type FieldError, findFieldErrors } from './field-errors.ts';
import { GENERIC_FAILURES } from './generic-failures.ts';
import { ProcedureError } from './procedure-error.ts';

/** A failure as its caller may see it, whichever face it came through. */
export interface Failure {
  /** `VALIDATION`, the `reason` of a `ProcedureError`, or tRPC's own code. */
  code: string;
  /** A sentence that holds nothing a caller must not know. */
  message: string;
  /** The fields to blame, when there are any: always with `VALIDATION`. */
  errors?: FieldError[];
  retryAfterSeconds?: number;
  /** The scope that the caller's token lacks. */
  scope?: string;
}

/**
 * Returns what a caller may know of an error.
 *
 * Schema violations of the input become `VALIDATION` with one entry per field. The message of an
 * `INTERNAL_SERVER_ERROR`, and any message that tRPC merely copied from the cause, is replaced by a constant.
 */
export function toFailure(error: TRPCError): Failure {
  const errors = findFieldErrors(error);
  if (errors) return { code: 'VALIDATION', message: describe(errors), errors };

  const { reason, field, retryAfterSeconds, scope } = error instanceof ProcedureError ? error : {};
  const message = isMeantForCallers(error) ? error.message : GENERIC_FAILURES[error.code].title;
  return {
    code: reason ?? error.code,
    message,
    ...(field === undefined ? {} : { errors: [{ path: [field], message }] }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(scope === undefined ? {} : { scope }),
  };
}

function describe(errors: FieldError[]): string {
  const { size } = new Set(errors.map(({ path }) => JSON.stringify(path)));
  return size === 1 ? '1 field needs attention' : `${size} fields need attention`;
}

/** A message is for callers when somebody wrote it for this failure: tRPC fills gaps with the code or the cause's text. */
function isMeantForCallers({ code, message, cause }: TRPCError): boolean {
  if (code === 'INTERNAL_SERVER_ERROR' || message === code) return false;
  if (cause?.message !== message) return true;
  return cause instanceof TRPCError && isMeantForCallers(cause);
}

/** Returns the HTTP status of an error, and what all failures of its code have in common. */
export function findKind(error: TRPCError): { status: number; title: string } {
  if (findFieldErrors(error)) return GENERIC_FAILURES.VALIDATION;

  const { status, title } = GENERIC_FAILURES[error.code];
  if (!(error instanceof ProcedureError)) return { status, title };
  return { status: error.status ?? status, title: error.title ?? title };
}
