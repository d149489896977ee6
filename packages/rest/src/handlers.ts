import { getTRPCErrorFromUnknown } from '@trpc/server';
import type { FastifyReply, RouteHandlerMethod } from 'fastify';
import { compileNegotiate } from './accept.ts';
import { MergePatch } from './bodies/merge-patch.ts';
import { compileMergePatchCall } from './bodies/merge-patch-call.ts';
import { compileCall } from './conditions/if-match.ts';
import { EVENT_STREAM_HEADERS, type EventStreams } from './event-streams/event-streams.ts';
import type { Exchange } from './exchange.ts';
import { compileReadInput } from './input/read-input.ts';
import type { Mount } from './mount.ts';
import type { CreateContextOptions, TrpcRestOptions } from './options.ts';
import { reportProblem } from './problems/problem-responses.ts';
import { compileNegotiation } from './representation.ts';
import { compileRespond } from './respond.ts';
import type { RestRoute } from './route.ts';

/**
 * Compiles the handler of a query or mutation.
 *
 * It waits for nothing that is there already: a promise per step costs more than the rest of the handler. What it throws
 * goes to the error handler.
 */
export function compileHandler(route: RestRoute, mount: Mount): RouteHandlerMethod {
  const { createContext } = mount.options;
  const { negotiate, vary } = compileNegotiation(route, mount);
  const readInput = compileReadInput(route);
  const respond = compileRespond(route, { ...mount, vary });
  const call = compileCall(route);
  const callWithPatch = compileMergePatchCall(route, call);

  const answer = (exchange: Exchange, output: unknown) => {
    const { reply } = exchange;
    const sent = respond(exchange, output);
    // Fastify waits for a reply that it gets back, which is for nothing when the answer is on its way.
    return sent === reply && reply.sent ? undefined : sent;
  };
  const run = (exchange: Exchange, signal: AbortSignal) => {
    const { ctx, input, request } = exchange;
    const { body } = request;
    const runCall = body instanceof MergePatch ? callWithPatch(body) : call;
    const output = runCall({ ctx, rawInput: input, signal });
    return isThenable(output)
      ? output.then((later) => answer(exchange, later))
      : answer(exchange, output);
  };

  return (request, reply) => {
    // Before the call: whoever could not read the answer of a write would not know that it was done.
    const representation = negotiate(request.headers.accept);
    const input = readInput(request);
    const { signal } = abortWhenClientLeaves(reply);
    const ctx = makeContext(createContext, { request, reply, signal });
    if (!isThenable(ctx)) return run({ request, reply, ctx, input, route, representation }, signal);
    return ctx.then((later) =>
      run({ request, reply, ctx: later, input, route, representation }, signal),
    );
  };
}

/** Compiles the handler of a subscription. A failure before the first event is a problem with a status of its own. */
export function compileEventHandler(
  route: RestRoute,
  { options: { createContext, problemTypeBaseUrl } }: Mount,
  streams: EventStreams,
): RouteHandlerMethod {
  const readInput = compileReadInput(route);
  const negotiate = compileNegotiate([{ mediaType: 'text/event-stream' }]);

  return async (request, reply) => {
    negotiate(request.headers.accept);
    if (request.method === 'HEAD') return reply.headers(EVENT_STREAM_HEADERS).send();

    const rawInput = readInput(request);
    const controller = abortWhenClientLeaves(reply);
    const { signal } = controller;
    const ctx = await makeContext(createContext, { request, reply, signal });
    const result = await route.procedure.call({ ctx, rawInput, signal });
    const toProblem = (error: unknown) => reportProblem(request, error, problemTypeBaseUrl);
    const stream = await streams.open({ result, controller, toProblem, response: reply.raw });
    return reply.headers(EVENT_STREAM_HEADERS).send(stream);
  };
}

/** An error that is not tRPC's says nothing about this request, so it must not choose the status either. */
function makeContext(
  createContext: TrpcRestOptions['createContext'],
  options: CreateContextOptions,
): unknown {
  try {
    const context = createContext(options);
    return isThenable(context) ? context.then(undefined, rethrow) : context;
  } catch (error) {
    return rethrow(error);
  }
}

function rethrow(error: unknown): never {
  throw getTRPCErrorFromUnknown(error);
}

/** Fastify's own `request.signal` will not do: it is aborted as soon as the body has been read. */
function abortWhenClientLeaves({ raw }: FastifyReply): AbortController {
  const controller = new AbortController();
  // Not `once`, which costs more than the rest of this: a response closes one time.
  raw.on('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller;
}

/** Query builders pose as promises without being any, so `instanceof` would miss them. */
function isThenable(value: unknown): value is PromiseLike<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return 'then' in value && typeof value.then === 'function';
}
