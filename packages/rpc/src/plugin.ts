import type { FastifyPluginAsync } from 'fastify';
import { createRpcHandler } from './handler.ts';
import type { TrpcRpcOptions } from './options.ts';

/**
 * Serves a tRPC router on tRPC's own wire, below the `prefix` it is registered with.
 *
 * Every answer is that of `@trpc/server/adapters/fastify`. Register it in a scope of its own: it takes JSON bodies as text and
 * forms as streams there.
 */
export const trpcRpc: FastifyPluginAsync<TrpcRpcOptions> = async (scope, options) => {
  const handle = await createRpcHandler(options);

  scope.removeContentTypeParser(['application/json', 'multipart/form-data']);
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  scope.addContentTypeParser('multipart/form-data', (_request, stream, done) => done(null, stream));

  scope.all<{ Params: { path: string } }>('/:path', (request, reply) =>
    handle(request, reply, request.params.path),
  );
};
