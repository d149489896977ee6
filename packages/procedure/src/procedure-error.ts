import { type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server';

export interface ProcedureErrorOptions {
  code: TRPC_ERROR_CODE_KEY;
  /** The failure's own code, for programs: `EMAIL_TAKEN`. */
  reason: string;
  /** A sentence for the person who made the call. */
  message: string;
  /** The input field that is to blame, for a form to point at; its message is the error's own. */
  field?: string | undefined;
  retryAfterSeconds?: number | undefined;
  /** For the log; callers never see it. */
  cause?: unknown;
}

/** A `TRPCError` with a code of its own, and optionally the field to blame or the time after which to try again. */
export class ProcedureError extends TRPCError {
  readonly reason: string;
  readonly field: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor({ reason, field, retryAfterSeconds, ...options }: ProcedureErrorOptions) {
    super(options);
    this.reason = reason;
    this.field = field;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
