import { type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server';

export interface ProcedureErrorOptions {
  code: TRPC_ERROR_CODE_KEY;
  /** The failure's own code, for programs: `EMAIL_TAKEN`. */
  reason: string;
  /** A sentence for the person who made the call. */
  message: string;
  /** What all failures of this code have in common, in a few words; those of `code` unless told. */
  title?: string | undefined;
  /** The HTTP status, for one that tRPC has no word for; that of `code` unless told. */
  status?: number | undefined;
  /** The input field that is to blame, for a form to point at; its message is the error's own. */
  field?: string | undefined;
  retryAfterSeconds?: number | undefined;
  /** The scope that the caller's token would need (RFC 6750 section 3). */
  scope?: string | undefined;
  /** For the log; callers never see it. */
  cause?: unknown;
}

/** A `TRPCError` with a code of its own, and optionally the field to blame or the time after which to try again. */
export class ProcedureError extends TRPCError {
  readonly reason: string;
  readonly title: string | undefined;
  readonly status: number | undefined;
  readonly field: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly scope: string | undefined;

  constructor(options: ProcedureErrorOptions) {
    const { reason, title, status, field, retryAfterSeconds, scope, ...own } = options;
    super(own);
    this.reason = reason;
    this.title = title;
    this.status = status;
    this.field = field;
    this.retryAfterSeconds = retryAfterSeconds;
    this.scope = scope;
  }
}
