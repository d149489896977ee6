import { toProblem } from '@duet/rest';
import { appRouter } from '@duet/router';
import { getTRPCErrorShape, type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A batch mixes what different callers may keep for different times, and the client has a cache of its own. */
export const NOT_KEPT = { 'Cache-Control': 'private, no-store' };

/**
 * Answers a call that never reached the router the way tRPC answers a failed one, so that a client finds
 * code, message and request id where it always does.
 */
export function refuseCall(thrown: Error, request: FastifyRequest, reply: FastifyReply): void {
  const error = toTRPCError(thrown, request);
  const status = getHTTPStatusCodeFromError(error);
  if (status >= 500) request.log.error({ err: thrown }, 'call refused');

  const { path } = request.params as { path?: string }; // the prefix has no other parameter
  const shape = getTRPCErrorShape({
    config: appRouter._def._config,
    error,
    type: 'unknown',
    path,
    input: undefined,
    ctx: undefined,
  });
  const data = { ...shape.data, requestId: request.id };
  reply
    .status(status)
    .headers(NOT_KEPT)
    .send({ error: { ...shape, data } });
}

function toTRPCError(thrown: Error, request: FastifyRequest): TRPCError {
  if (thrown instanceof TRPCError) return thrown;
  const { code } = toProblem(thrown, { instance: request.url, requestId: request.id });
  // What is not a TRPCError gets one of tRPC's own codes.
  return new TRPCError({ code: code as TRPC_ERROR_CODE_KEY, cause: thrown });
}
