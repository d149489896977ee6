import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { ProcedureError, type ProcedureErrorOptions } from './procedure-error.ts';

/** One kind of failure that a caller can meet: a row of the catalogue. */
export interface FailureKind {
  /** The HTTP status. One that tRPC has no word for is 400 over RPC. */
  readonly status: number;
  /** What went wrong, in the same words each time: also what its callers read when nobody says more. */
  readonly title: string;
  /** When it happens, in a sentence. */
  readonly when: string;
  /** What to do about it, in a sentence. */
  readonly mend: string;
}

/** Every failure that callers can meet, by its code. */
export type Catalogue<TCode extends string = string> = Readonly<Record<TCode, FailureKind>>;

/** What one occurrence of a failure adds to its kind. */
export type FailureDetails = Partial<
  Pick<ProcedureErrorOptions, 'message' | 'field' | 'retryAfterSeconds' | 'scope' | 'cause'>
>;

/** tRPC's word for each status that it has one for. */
const RPC_CODES: Partial<Record<number, TRPC_ERROR_CODE_KEY>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  402: 'PAYMENT_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  408: 'TIMEOUT',
  409: 'CONFLICT',
  412: 'PRECONDITION_FAILED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  428: 'PRECONDITION_REQUIRED',
  429: 'TOO_MANY_REQUESTS',
  499: 'CLIENT_CLOSED_REQUEST',
  500: 'INTERNAL_SERVER_ERROR',
  501: 'NOT_IMPLEMENTED',
  502: 'BAD_GATEWAY',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
};

/** Returns tRPC's code for a status: where it has none, the general one of the status' class. */
export function toRpcCode(status: number): TRPC_ERROR_CODE_KEY {
  return RPC_CODES[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR');
}

/**
 * Returns what makes the errors of a catalogue, the one way to throw them.
 *
 * @example
 * const failure = createFailure({ ...GENERIC_FAILURES, ...OWN_FAILURES });
 * throw failure('NOT_FOUND', { message: 'There is no such article' });
 */
export function createFailure<TCode extends string>(catalogue: Catalogue<TCode>) {
  return (reason: TCode, details: FailureDetails = {}): ProcedureError => {
    const { status, title } = catalogue[reason];
    const code = reason === 'PARSE_ERROR' ? 'PARSE_ERROR' : toRpcCode(status);
    return new ProcedureError({ code, reason, status, title, message: title, ...details });
  };
}
