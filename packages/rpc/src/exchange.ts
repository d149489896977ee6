import type { TRPCRequestInfo } from '@trpc/server/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CreateContextOptions, TrpcRpcOptions } from './options.ts';
import type { PlainRequest } from './plain-request.ts';
import { createRequestInfo } from './request-info.ts';

/** What an exchange is made of. */
export interface ExchangeParts {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly plain: PlainRequest;
  readonly options: TrpcRpcOptions;
}

/** A plain request on its way to its answer. A class, because a getter in an object literal is built anew for each request. */
export class Exchange implements ExchangeParts, CreateContextOptions {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly plain: PlainRequest;
  readonly options: TrpcRpcOptions;
  readonly signal: AbortSignal;
  #info: TRPCRequestInfo | undefined;

  constructor({ request, reply, plain, options }: ExchangeParts) {
    this.request = request;
    this.reply = reply;
    this.plain = plain;
    this.options = options;
    this.signal = abortWhenClientLeaves(reply);
  }

  /** Made when somebody first asks for it, which few do. */
  get info(): TRPCRequestInfo {
    this.#info ??= createRequestInfo(this, this.signal);
    return this.#info;
  }
}

/** Fastify's own `request.signal` will not do: it is aborted as soon as the body has been read. */
function abortWhenClientLeaves({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableEnded) controller.abort();
  });
  return controller.signal;
}
