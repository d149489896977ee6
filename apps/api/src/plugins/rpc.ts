import { type Procedure, toFailure } from '@duet/procedure';
import { parseJsonBody } from '@duet/rest';
import { nameRequest } from '@duet/router';
import { createRpcHandler } from '@duet/rpc';
import type { AnyTRPCRouter, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Exchange } from '../context.ts';
import type { ToChallenge } from '../credentials/challenge.ts';
import type { Settings } from '../settings.ts';
import { refuseKeyOnBatch } from './rpc-batch-key.ts';
import { dropConnectionHeaders } from './rpc-connection-headers.ts';
import { registerRpcForms } from './rpc-forms.ts';
import { compileAllow, RPC_METHODS, registerOtherMethods } from './rpc-methods.ts';
import { challenge, compileRefusal, NOT_KEPT } from './rpc-refusal.ts';
import { createStreamLimit } from './rpc-streams.ts';

export interface RpcOptions {
  readonly router: AnyTRPCRouter;
  readonly settings: Settings;
  readonly procedures: readonly Procedure[];
  readonly createContext: (exchange: Exchange) => unknown;
  readonly admit?: (procedure: Procedure, ctx: unknown) => void | Promise<void>;
  readonly toChallenge?: ToChallenge;
}

/**
 * Serves the router on tRPC's own wire.
 *
 * It takes JSON, and forms where a procedure takes files: a form that another site submits could otherwise run a mutation that
 * needs no input. Subscriptions get routes of their own, because their answers outlive every timeout.
 */
export async function rpc(app: FastifyInstance, options: RpcOptions) {
  const { router, settings, createContext } = options;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    // tRPC parses the text itself; the rules for what may be in it are those of the other face.
    // Fastify takes what this throws as the request's error.
    (_request: FastifyRequest, body: Buffer, done) => {
      if (body.length > 0) parseJsonBody(body);
      done(null, body.toString('utf8'));
    },
  );
  const withForm = registerRpcForms(app, options);
  app.addHook('preValidation', ({ query }, _reply, done) => {
    // Whatever is repeated, all of it is looked at: which one tRPC takes is its own affair.
    const { input = [] } = query as { input?: string | string[] }; // of a query string
    for (const text of [input].flat()) parseJsonBody(Buffer.from(text));
    done();
  });
  app.setErrorHandler(compileRefusal(router, options.toChallenge));
  if (settings.tls) dropConnectionHeaders(app);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(NOT_KEPT);
    done();
  });

  const toAllow = compileAllow(options.procedures);
  const answer = await createRpcHandler({
    router,
    createContext: (exchange) => {
      refuseKeyOnBatch(exchange);
      const { request, reply, signal } = exchange;
      return createContext({ request, reply, signal });
    },
    maxBatchSize: settings.maxBatchSize,
    responseMeta: ({ errors, paths }) => ({
      headers: {
        ...retryAfter(errors),
        ...allow(errors, toAllow(paths?.join(',') ?? '')),
        ...challenge(errors, options.toChallenge),
      },
    }),
    onError: ({ req, ...failure }) => {
      nameRequest(failure.error, req.id);
      logFailure(req, failure);
    },
  });

  registerOtherMethods(app, toAllow);
  app.route<{ Params: { path: string } }>({
    method: [...RPC_METHODS],
    url: '/:path',
    exposeHeadRoute: false,
    handler: (request, reply) =>
      withForm(request, reply, () => answer(request, reply, request.params.path)),
  });

  const { handlerTimeout, watch } = createStreamLimit(app, settings.eventStreamMaxMs);
  for (const { path, type } of options.procedures) {
    if (type !== 'subscription') continue;
    app.get(`/${path}`, { handlerTimeout, exposeHeadRoute: false }, (request, reply) => {
      watch(reply);
      return answer(request, reply, path);
    });
  }
}

/** Says when to come back, when any of the failures knows (RFC 9110 section 10.2.3). */
function retryAfter(errors: readonly TRPCError[]): Record<string, string> {
  const seconds = errors.map((error) => toFailure(error).retryAfterSeconds ?? 0);
  const longest = Math.max(0, ...seconds);
  return longest > 0 ? { 'Retry-After': String(Math.ceil(longest)) } : {};
}

/** A wrong method names the right ones (RFC 9110 section 15.5.6). */
function allow(errors: readonly TRPCError[], methods: string): Record<string, string> {
  return errors.some(({ code }) => code === 'METHOD_NOT_SUPPORTED') ? { Allow: methods } : {};
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
