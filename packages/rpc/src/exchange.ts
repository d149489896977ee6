import type { TRPCRequestInfo } from '@trpc/server/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TrpcRpcOptions } from './options.ts';
import type { PlainRequest } from './plain-request.ts';
import { createRequestInfo } from './request-info.ts';

/** A plain request on its way to its answer. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly plain: PlainRequest;
  readonly options: TrpcRpcOptions;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
  /** Made when somebody first asks for it, which few do. */
  readonly info: TRPCRequestInfo;
}

/** Opens the exchange: from here on the client may leave it. */
export function openExchange(parts: Omit<Exchange, 'signal' | 'info'>): Exchange {
  const signal = abortWhenClientLeaves(parts.reply);
  let info: TRPCRequestInfo | undefined;
  return {
    ...parts,
    signal,
    get info() {
      info ??= createRequestInfo(parts, signal);
      return info;
    },
  };
}

/** Fastify's own `request.signal` will not do: it is aborted as soon as the body has been read. */
function abortWhenClientLeaves({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableEnded) controller.abort();
  });
  return controller.signal;
}
