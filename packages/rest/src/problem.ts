import { STATUS_CODES } from 'node:http';
import { type FieldError, toFailure } from '@duet/procedure';
import { type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyReply } from 'fastify';
import type { InputSource } from './read-input.ts';

/** One field that needs attention, and the part of the request it came from. */
export interface ProblemField extends FieldError {
  in?: InputSource;
}

/** Problem details for HTTP APIs (RFC 9457 section 3.1). */
export interface Problem {
  /** A URL that identifies the kind of problem, or `about:blank`. */
  type: string;
  /** The phrase of the status code. */
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

/** The media type of problems (RFC 9457 section 6.1). */
export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** RFC 9110 renamed two phrases that Node has by their old names. */
const RENAMED_PHRASES: Record<number, string> = {
  413: 'Content Too Large',
  422: 'Unprocessable Content',
};

/** What Fastify and its plugins refuse with a bare status. */
const CODE_BY_STATUS: Record<number, TRPC_ERROR_CODE_KEY> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
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
  501: 'NOT_IMPLEMENTED',
  503: 'SERVICE_UNAVAILABLE',
};

/**
 * Turns anything thrown into the problem that its caller may see.
 *
 * A `TRPCError` keeps its code and its own message, Fastify's errors keep their status, and everything else is a 500 whose text is constant.
 */
export function toProblem(error: unknown, options: ProblemOptions): Problem {
  const { instance, requestId, problemTypeBaseUrl, findSource } = options;
  const { status, code, message, errors, retryAfterSeconds } = describe(error);

  return {
    type: problemTypeBaseUrl ? toTypeUrl(problemTypeBaseUrl, code) : 'about:blank',
    title: RENAMED_PHRASES[status] ?? STATUS_CODES[status] ?? 'Error',
    status,
    detail: message,
    instance,
    code,
    requestId,
    ...(errors && { errors: errors.map((field) => withSource(field, findSource)) }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
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
  if (error instanceof TRPCError) {
    const failure = toFailure(error);
    const status = failure.code === 'VALIDATION' ? 422 : getHTTPStatusCodeFromError(error);
    return { ...failure, status };
  }

  const status = findStatus(error);
  const known = CODE_BY_STATUS[status];
  const code = known ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR');
  // Without a message of its own the error says what its code says, and nothing of what was thrown.
  return { ...toFailure(new TRPCError({ code })), status };
}

function findStatus(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  const isRefusal = typeof status === 'number' && status >= 400 && status < 600;
  return isRefusal ? status : 500;
}

function toTypeUrl(baseUrl: string, code: string): string {
  const name = code.toLowerCase().replaceAll('_', '-');
  return `${baseUrl.replace(/\/$/, '')}/${name}`;
}

function withSource(field: FieldError, findSource: ProblemOptions['findSource']): ProblemField {
  return findSource ? { in: findSource(field.path[0]), ...field } : field;
}
