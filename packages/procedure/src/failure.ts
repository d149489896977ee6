import { type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server';
import { type FieldError, findFieldErrors } from './field-errors.ts';
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
}

const MESSAGES = {
  PARSE_ERROR: 'The request could not be read',
  BAD_REQUEST: 'The request is not valid',
  UNAUTHORIZED: 'Sign in first',
  PAYMENT_REQUIRED: 'Payment is required',
  FORBIDDEN: 'You may not do this',
  NOT_FOUND: 'Not found',
  METHOD_NOT_SUPPORTED: 'This method is not supported here',
  TIMEOUT: 'The request took too long',
  CONFLICT: 'This conflicts with what is already there',
  PRECONDITION_FAILED: 'This has changed in the meantime',
  PRECONDITION_REQUIRED: 'Say which version you are changing',
  PAYLOAD_TOO_LARGE: 'The request is too large',
  UNSUPPORTED_MEDIA_TYPE: 'This content type is not supported',
  UNPROCESSABLE_CONTENT: 'The request cannot be carried out as it is',
  TOO_MANY_REQUESTS: 'Too many requests',
  CLIENT_CLOSED_REQUEST: 'The request was cancelled',
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side',
  NOT_IMPLEMENTED: 'This is not implemented',
  BAD_GATEWAY: 'A service behind this one failed',
  SERVICE_UNAVAILABLE: 'This is not available at the moment',
  GATEWAY_TIMEOUT: 'A service behind this one took too long',
} satisfies Record<TRPC_ERROR_CODE_KEY, string>;

/**
 * Returns what a caller may know of an error.
 *
 * Schema violations of the input become `VALIDATION` with one entry per field. The message of an
 * `INTERNAL_SERVER_ERROR`, and any message that tRPC merely copied from the cause, is replaced by a constant.
 */
export function toFailure(error: TRPCError): Failure {
  const errors = findFieldErrors(error);
  if (errors) return { code: 'VALIDATION', message: describe(errors), errors };

  const { reason, field, retryAfterSeconds } = error instanceof ProcedureError ? error : {};
  const message = isMeantForCallers(error) ? error.message : MESSAGES[error.code];
  return {
    code: reason ?? error.code,
    message,
    ...(field === undefined ? {} : { errors: [{ path: [field], message }] }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
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
