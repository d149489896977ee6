import { type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server';

export interface ProcedureErrorOptions {
  code: TRPC_ERROR_CODE_KEY;
  /** The failure's own code, for programs: `EMAIL_TAKEN`. */
  reason: string;
  /** A sentence for the person who made the call. */
  message: string;
  retryAfterSeconds?: number | undefined;
  /** For the log; callers never see it. */
  cause?: unknown;
}

/** A `TRPCError` with a code of its own, and optionally the time after which trying again makes sense. */
export class ProcedureError extends TRPCError {
  readonly reason: string;
  readonly retryAfterSeconds: number | undefined;

  constructor({ reason, retryAfterSeconds, ...options }: ProcedureErrorOptions) {
    super(options);
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
