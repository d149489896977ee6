import { RPCHandler } from '@orpc/server/fastify';
import fastify from 'fastify';
import { listen } from '../listen.ts';
import { router } from '../orpc-router.ts';
import type { Peer } from '../peer.ts';

export const peer: Peer = {
  lacks: "tRPC's wire: it has one of its own",
  async start() {
    const handler = new RPCHandler({ article: router });
    const app = fastify();
    app.all('/*', async (request, reply) => {
      const { matched } = await handler.handle(request, reply, { context: {} });
      if (!matched) reply.status(404).send('Not found');
    });
    return listen(app);
  },
};
