import { OpenAPIHandler } from '@orpc/openapi/fastify';
import fastify from 'fastify';
import { listen } from '../listen.ts';
import { router } from '../orpc-router.ts';
import type { Peer } from '../peer.ts';

export const peer: Peer = {
  async start() {
    const handler = new OpenAPIHandler(router);
    const app = fastify();
    app.all('/*', async (request, reply) => {
      const { matched } = await handler.handle(request, reply, { context: {} });
      if (!matched) reply.status(404).send('Not found');
    });
    return listen(app);
  },
};
