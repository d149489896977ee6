import { TRPCError } from '@trpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAcceptHeader } from '../bodies/body-parser.ts';
import { isCoded } from '../bodies/whole-body.ts';
import { findSource } from '../input/read-input.ts';
import type { TrpcRestOptions } from '../options.ts';
import { type Problem, sendProblem, toProblem } from './problem.ts';

/** Makes a problem of whatever goes wrong in a scope, unknown paths included when the scope has a prefix. */
export function registerProblems(scope: FastifyInstance, options: TrpcRestOptions): void {
  const { toChallenge = challengeStrangers, problemTypeBaseUrl } = options;

  const answer = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const problem = reportProblem(request, error, problemTypeBaseUrl);
    const challenge = toChallenge(problem);
    if (challenge !== undefined) reply.header('www-authenticate', challenge);
    if (problem.status !== 415) return sendProblem(reply, problem);
    return sendProblem(reply, nameMediaTypes(problem, request, reply));
  };

  scope.setErrorHandler(answer);
  // Without a prefix, unknown paths are the whole server's and not this plugin's to answer.
  if (scope.prefix === '') return;
  scope.setNotFoundHandler((request, reply) => {
    // RFC 9110 section 15.6.2: a method that no resource here can have.
    const isKnown = scope.supportedMethods.includes(request.method);
    answer(new TRPCError({ code: isKnown ? 'NOT_FOUND' : 'NOT_IMPLEMENTED' }), request, reply);
  });
}

function challengeStrangers({ status }: Problem): string | undefined {
  return status === 401 ? 'Bearer' : undefined;
}

/**
 * Returns the problem of a request's error. Logs the error when the fault is the server's: what nobody expected as an error,
 * a service that is away or overloaded as a warning.
 */
export function reportProblem(
  request: FastifyRequest,
  error: unknown,
  problemTypeBaseUrl?: string,
): Problem {
  const route = request.routeOptions.config.restRoute;
  const problem = toProblem(error, {
    instance: toPath(request.url),
    requestId: request.id,
    problemTypeBaseUrl,
    findSource: route && ((field) => findSource(route, field)),
  });

  const details = { err: error, procedure: route?.procedure.path };
  if (problem.status === 500) request.log.error(details, 'request failed');
  if (problem.status > 500) request.log.warn(details, 'request refused');
  return problem;
}

/** The query stays out of the answer: it may hold what its sender would not repeat. */
function toPath(url: string): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

function nameMediaTypes(problem: Problem, request: FastifyRequest, reply: FastifyReply): Problem {
  const { restRoute } = request.routeOptions.config;
  const header = restRoute && findAcceptHeader(restRoute);
  if (header) reply.header(...header);
  if (isCoded(request)) {
    // RFC 9110 section 15.5.16: then it is not the media type.
    reply.header('accept-encoding', 'identity');
    return problem;
  }
  if (!header) return problem;
  return { ...problem, detail: `${problem.detail}: send ${header[1].replaceAll(', ', ' or ')}` };
}
