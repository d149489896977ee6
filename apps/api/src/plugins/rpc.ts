import type { Procedure } from '@duet/procedure';
import { appRouter, type Context } from '@duet/router';
import type { TRPCError } from '@trpc/server';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Exchange } from '../context.ts';
import type { Settings } from '../settings.ts';
import { NOT_KEPT, refuseCall } from './rpc-refusal.ts';
import { createStreamLimit } from './rpc-streams.ts';

export interface RpcOptions {
  readonly settings: Settings;
  readonly procedures: readonly Procedure[];
  readonly createContext: (exchange: Exchange) => Promise<Context>;
}

/**
 * Serves the router on tRPC's own wire.
 *
 * It takes JSON and nothing else: a form that another site submits could otherwise run a mutation that
 * needs no input. Subscriptions get routes of their own, because their answers outlive every timeout.
 */
export async function rpc(app: FastifyInstance, { settings, ...options }: RpcOptions) {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (_request: FastifyRequest, body: string, done: (error: null, body: string) => void) =>
      done(null, body),
  );
  app.setErrorHandler(refuseCall);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(NOT_KEPT);
  });

  const answer = ({ request, reply }: Exchange, path: string) =>
    fastifyRequestHandler({
      router: appRouter,
      createContext: () => options.createContext({ request, reply }),
      allowBatching: true,
      maxBatchSize: settings.maxBatchSize,
      onError: (failure) => logFailure(request, failure),
      req: request,
      res: reply,
      path,
    });

  app.all<{ Params: { path: string } }>('/:path', async (request, reply) => {
    await answer({ request, reply }, request.params.path);
    return reply;
  });

  const { handlerTimeout, watch } = createStreamLimit(app, settings.eventStreamMaxMs);
  for (const { path, type } of options.procedures) {
    if (type !== 'subscription') continue;
    app.get(`/${path}`, { handlerTimeout }, async (request, reply) => {
      watch(reply);
      await answer({ request, reply }, path);
      return reply;
    });
  }
}

interface CallFailure {
  readonly error: TRPCError;
  readonly path?: string | undefined;
}

/** Failures that are the caller's are answers, not events worth a log line. */
function logFailure(request: FastifyRequest, { error, path }: CallFailure): void {
  const status = getHTTPStatusCodeFromError(error);
  const details = { err: error.cause ?? error, procedure: path };
  if (status === 500) request.log.error(details, 'call failed');
  if (status > 500) request.log.warn(details, 'call refused');
}
