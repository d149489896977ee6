import type { FastifyReply } from 'fastify';
import type { Exchange } from './exchange.ts';
import { createResponses, RESPONSE_HEADERS, type RpcResponse } from './response.ts';
import { makeContext, runCalls } from './run-calls.ts';

/** Runs the calls of a plain request and answers as tRPC's own handler would. */
export async function answerPlainRequest(exchange: Exchange): Promise<FastifyReply> {
  const { reply } = exchange;
  const response = await respond(exchange);
  if (response instanceof Response) return reply.send(response);

  const { status, body } = response;
  // A serializer of its own keeps Fastify from adding a charset to the content type.
  return reply.code(status).headers(RESPONSE_HEADERS).serializer(asItIs).send(body);
}

async function respond(exchange: Exchange): Promise<RpcResponse> {
  const context = await makeContext(exchange);
  const responses = createResponses(exchange, context);
  try {
    return responses.ofCalls(await runCalls(exchange, context));
  } catch (cause) {
    return responses.ofFailure(cause);
  }
}

function asItIs(body: string): string {
  return body;
}
