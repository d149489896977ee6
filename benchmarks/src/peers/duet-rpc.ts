import { trpcRpc } from '@duet/rpc';
import fastify from 'fastify';
import { createArticleRouter } from '../article-router.ts';
import { listen } from '../listen.ts';
import type { Peer } from '../peer.ts';

export const peer: Peer = {
  async start() {
    const app = fastify({ routerOptions: { maxParamLength: 5_000 } });
    await app.register(trpcRpc, { router: createArticleRouter(), createContext: () => ({}) });
    return listen(app);
  },
};
