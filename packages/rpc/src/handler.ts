import { readProcedures } from '@duet/procedure';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerPlainRequest } from './answer.ts';
import { Exchange } from './exchange.ts';
import type { TrpcRpcOptions } from './options.ts';
import { createPlainRequestReader } from './plain-request.ts';

/** Answers a request for the procedures that a path names: `article.bySlug`, or several with commas between them. */
export type RpcHandler = (
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
) => Promise<FastifyReply>;

/**
 * Compiles a router to a handler, for those who register routes and body parsers themselves: JSON has to arrive as text.
 *
 * Plain JSON queries and mutations take the fast way, single or in a batch. Everything else is tRPC's own handler's to answer.
 */
export async function createRpcHandler(options: TrpcRpcOptions): Promise<RpcHandler> {
  const readPlainRequest = createPlainRequestReader(await readProcedures(options.router), options);
  const handleOwnWay = createOwnHandler(options);

  return (request, reply, path) => {
    const plain = readPlainRequest(request, path);
    if (!plain) return handleOwnWay(request, reply, path);
    return answerPlainRequest(new Exchange({ request, reply, plain, options }));
  };
}

function createOwnHandler({ createContext, ...options }: TrpcRpcOptions): RpcHandler {
  return async (request, reply, path) => {
    // The fast way needs none of it.
    const { fastifyRequestHandler } = await import('@trpc/server/adapters/fastify');
    // Somebody may have gone away while it was loaded.
    if (reply.raw.destroyed) return reply;
    await fastifyRequestHandler({
      ...options,
      createContext: ({ req, res, info }) =>
        createContext({ request: req, reply: res, signal: info.signal, info }),
      req: request,
      res: reply,
      path,
    });
    return reply;
  };
}
