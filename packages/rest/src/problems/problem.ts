import {
  createFailure,
  type FieldError,
  findKind,
  GENERIC_FAILURES,
  toFailure,
  toRpcCode,
} from '@duet/procedure';
import { TRPCError } from '@trpc/server';
import type { FastifyReply } from 'fastify';
import type { InputSource } from '../input/read-input.ts';
import { createEncodingFailure } from '../input/safe-url.ts';
import { toPointer } from './json-pointer.ts';
import { STATUS_CODES } from './status-codes.ts';

/** One field that needs attention, and the part of the request it came from. */
export interface ProblemField extends FieldError {
  in?: InputSource;
  /** For a member of the body: its JSON Pointer as a URI fragment, `#/tags/0` (RFC 6901 section 6). */
  pointer?: string;
}

/** Problem details for HTTP APIs (RFC 9457 section 3.1). */
export interface Problem {
  /** A URL that identifies the kind of problem, or `about:blank`. */
  type: string;
  /** What all problems of this type have in common; the phrase of the status code with `about:blank` (RFC 9457 section 4.2.1). */
  title: string;
  status: number;
  /** What went wrong this time, in a sentence for people. */
  detail: string;
  /** The path of the request. */
  instance: string;
  /** What went wrong, for programs. */
  code: string;
  requestId: string;
  /** Present on `VALIDATION`. */
  errors?: ProblemField[];
  /** Also sent as `Retry-After` (RFC 9110 section 10.2.3). */
  retryAfterSeconds?: number;
  /** The scope that the caller's token lacks (RFC 6750 section 3). */
  scope?: string;
}

/** What a problem says beyond the error itself. */
export interface ProblemOptions {
  /** The path of the request. */
  instance: string;
  requestId: string;
  /** Makes `type` a URL below this one: `VALIDATION` becomes `…/validation`. Without it, `type` is `about:blank`. */
  problemTypeBaseUrl?: string | undefined;
  /** Tells which part of the request a field came from. */
  findSource?: ((field: string | number | undefined) => InputSource) | undefined;
}

const failure = createFailure(GENERIC_FAILURES);

/** The media type of problems (RFC 9457 section 6.1). */
export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** RFC 9110 renamed two phrases that Node has by their old names. */
const RENAMED_PHRASES: Record<number, string> = {
  413: 'Content Too Large',
  422: 'Unprocessable Content',
};

/**
 * Turns anything thrown into the problem that its caller may see.
 *
 * A `TRPCError` keeps its code and its own message, Fastify's errors keep their status, and everything else is a 500 whose text is constant.
 */
export function toProblem(error: unknown, options: ProblemOptions): Problem {
  const { instance, requestId, problemTypeBaseUrl, findSource } = options;
  const { status, code, title, message, errors, retryAfterSeconds, scope } = describe(error);
  const kind = problemTypeBaseUrl
    ? { type: toProblemUrl(problemTypeBaseUrl, code), title }
    : { type: 'about:blank', title: toPhrase(status) };

  return {
    ...kind,
    status,
    detail: message,
    instance,
    code,
    requestId,
    ...(errors && { errors: errors.map((field) => withSource(field, findSource)) }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(scope !== undefined && { scope }),
  };
}

/** Sends a problem with its status, its media type and, where it says so, `Retry-After`. No cache may keep it. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.retryAfterSeconds !== undefined) {
    reply.header('retry-after', String(Math.ceil(problem.retryAfterSeconds)));
  }
  return reply
    .code(problem.status)
    .headers({ 'content-type': PROBLEM_JSON, 'cache-control': 'no-store' })
    .send(JSON.stringify(problem));
}

function describe(error: unknown) {
  if (error instanceof TRPCError) return { ...toFailure(error), ...findKind(error) };
  if (isBadUrl(error)) return describe(createEncodingFailure());

  const status = findStatus(error);
  if (status === 414) return describe(failure('URI_TOO_LONG'));
  // Without a message of its own the error says what its code says, and nothing of what was thrown.
  const bare = new TRPCError({ code: toRpcCode(status) });
  return { ...toFailure(bare), ...findKind(bare), status };
}

/** Fastify's word for a URL whose percent-encoding cannot be read: no hook sees that request. */
function isBadUrl(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FST_ERR_BAD_URL';
}

function toPhrase(status: number): string {
  return RENAMED_PHRASES[status] ?? STATUS_CODES[status] ?? 'Error';
}

function findStatus(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  const isRefusal = typeof status === 'number' && status >= 400 && status < 600;
  return isRefusal ? status : 500;
}

/** Returns the URL of a kind of problem: `SLUG_TAKEN` is `…/slug-taken`. */
export function toProblemUrl(baseUrl: string, code: string): string {
  const name = code.toLowerCase().replaceAll('_', '-');
  return `${baseUrl.replace(/\/$/, '')}/${name}`;
}

function withSource(field: FieldError, findSource: ProblemOptions['findSource']): ProblemField {
  const source = findSource?.(field.path[0]);
  if (!source) return field;
  const pointer = source === 'body' && { pointer: toPointer(field.path) };
  return { in: source, ...field, ...pointer };
}
