import type { AnyTRPCRouter, inferRouterContext } from '@trpc/server';
import type { HTTPBaseHandlerOptions, TRPCRequestInfo } from '@trpc/server/http';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What `createContext` gets to work with. */
export interface CreateContextOptions {
  request: FastifyRequest;
  reply: FastifyReply;
  /** Aborted when the client goes away. */
  signal: AbortSignal;
  /** What tRPC knows about the request: its calls, its URL, its connection params. Made when read, so a spread loses it. */
  readonly info: TRPCRequestInfo;
}

/**
 * The options of `trpcRpc`: those of tRPC's own Fastify adapter, but for what `createContext` gets.
 *
 * `satisfies TrpcRpcOptions<AppRouter>` makes the compiler check that `createContext` makes what the router wants.
 */
export interface TrpcRpcOptions<TRouter extends AnyTRPCRouter = AnyTRPCRouter>
  extends HTTPBaseHandlerOptions<TRouter, FastifyRequest> {
  /** Makes the context of a request. Called once per request, so the calls of a batch share it. */
  createContext: (
    options: CreateContextOptions,
  ) => inferRouterContext<TRouter> | Promise<inferRouterContext<TRouter>>;
  /** The largest body in bytes that is read as a stream, such as a form. Fastify's `bodyLimit` limits the others. */
  maxBodySize?: number;
}
