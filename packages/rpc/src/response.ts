import { getTRPCErrorFromUnknown, getTRPCErrorShape, TRPCError } from '@trpc/server';
import { getHTTPStatusCode } from '@trpc/server/http';
import type { TRPCErrorShape, TRPCResponse } from '@trpc/server/rpc';
import { isDataStream } from './data-stream.ts';
import type { Exchange } from './exchange.ts';
import { applyResponseMeta } from './response-meta.ts';
import type { CallContext, Outcome } from './run-calls.ts';

/** What goes to the client. Text costs Fastify a fraction of what a `Response` does. */
export type RpcResponse = Response | { readonly status: number; readonly body: string };

/** The headers of every answer that is not a stream. */
export const RESPONSE_HEADERS = { vary: 'trpc-accept, accept', 'content-type': 'application/json' };

/**
 * Returns what makes the response to a request. Both ways may throw: what `ofCalls` throws is for `ofFailure`, which answers for
 * the request as a whole, and what that throws is Fastify's to answer.
 */
export function createResponses(exchange: Exchange, { ctx }: CallContext) {
  const { request, plain, options } = exchange;
  const { type, isBatch, procedures, inputs } = plain;
  const config = options.router._def._config;
  const headers = options.responseMeta && new Headers(RESPONSE_HEADERS);

  const toError = (error: TRPCError, path?: string, input?: unknown): TRPCResponse => ({
    error: getTRPCErrorShape({ config, error, path, type, input, ctx }) as TRPCErrorShape,
  });
  const toJson = ({ error, data }: Outcome, index: number): TRPCResponse =>
    error ? toError(error, procedures[index]?.path, inputs.known(index)) : { result: { data } };
  const findStatus = (data: TRPCResponse[], errors: (TRPCError | undefined)[]) => {
    const status = getHTTPStatusCode(data, errors);
    if (!headers) return status;
    return applyResponseMeta(exchange, headers, { ctx, data, errors }) ?? status;
  };
  const toResponse = (status: number, body: string): RpcResponse => {
    if (!headers && isOrdinary(status)) return { status, body };
    return new Response(body, { status, headers: headers ?? RESPONSE_HEADERS });
  };

  return {
    ofCalls(outcomes: Outcome[]): RpcResponse {
      const settled = outcomes.map(isBatch ? refuseStream : throwStream);
      const data = settled.map(toJson);
      const status = findStatus(
        data,
        settled.map(({ error }) => error),
      );
      return toResponse(status, JSON.stringify(isBatch ? data : data[0]));
    },
    ofFailure(cause: unknown): RpcResponse {
      const error = getTRPCErrorFromUnknown(cause);
      options.onError?.({ error, path: undefined, input: undefined, ctx, type, req: request });
      const json = toError(error);
      const body = JSON.stringify(json);
      return toResponse(findStatus([json], [error]), body);
    },
  };
}

function refuseStream(outcome: Outcome): Outcome {
  if (!isDataStream(outcome.data)) return outcome;
  const message =
    'Cannot use stream-like response in non-streaming request - use httpBatchStreamLink';
  return { error: new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE', message }) };
}

/** A single call fails as a request. */
function throwStream(outcome: Outcome): Outcome {
  const settled = refuseStream(outcome);
  if (settled !== outcome) throw settled.error;
  return outcome;
}

/** Others come from an error formatter, and only a `Response` knows what becomes of them. */
function isOrdinary(status: number): boolean {
  return (
    status === 200 || (Number.isInteger(status) && status >= 400 && status <= 599) || status === 207
  );
}
