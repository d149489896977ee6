import { findKind, toFailure } from '@duet/procedure';
import { toProblem } from '@duet/rest';
import {
  type AnyTRPCRouter,
  getTRPCErrorShape,
  type TRPC_ERROR_CODE_KEY,
  TRPCError,
  type TRPCErrorShape,
  transformTRPCResponse,
} from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ToChallenge } from '../credentials/challenge.ts';

/** A batch mixes what different callers may keep for different times, and the client has a cache of its own. */
export const NOT_KEPT = { 'Cache-Control': 'private, no-store' };

/**
 * Compiles how a call that never reached the router is answered: the way tRPC answers a failed one, so that a
 * client finds code, message and request id where it always does.
 */
export function compileRefusal(
  { _def: { _config: config } }: AnyTRPCRouter,
  toChallenge?: ToChallenge,
) {
  return (thrown: Error, request: FastifyRequest, reply: FastifyReply): void => {
    const error = toTRPCError(thrown, request);
    const status = getHTTPStatusCodeFromError(error);
    if (status >= 500) request.log.error({ err: thrown }, 'call refused');

    const { path } = request.params as { path?: string }; // the prefix has no other parameter
    const cause = { error, type: 'unknown', path, input: undefined, ctx: undefined } as const;
    const shape = getTRPCErrorShape({ config, ...cause }) as TRPCErrorShape; // what a formatter must keep to
    const data = { ...shape.data, requestId: request.id };
    reply
      .status(status)
      .headers({ ...NOT_KEPT, ...challenge([error], toChallenge) })
      .send(transformTRPCResponse(config, { error: { ...shape, data } }));
  };
}

/** Says what credentials the first of the failures asks for that asks for any (RFC 9110 section 11.6.1). */
export function challenge(
  errors: readonly TRPCError[],
  toChallenge?: ToChallenge,
): Record<string, string> {
  for (const error of errors) {
    const value = toChallenge?.({ ...findKind(error), ...toFailure(error) });
    if (value !== undefined) return { 'WWW-Authenticate': value };
  }
  return {};
}

function toTRPCError(thrown: Error, request: FastifyRequest): TRPCError {
  if (thrown instanceof TRPCError) return thrown;
  const { code } = toProblem(thrown, { instance: request.url, requestId: request.id });
  // What is not a TRPCError gets one of tRPC's own codes.
  return new TRPCError({ code: code as TRPC_ERROR_CODE_KEY, cause: thrown });
}
