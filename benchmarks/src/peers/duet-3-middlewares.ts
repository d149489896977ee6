import { trpcRest } from '@duet/rest';
import fastify from 'fastify';
import { createArticleRouter } from '../article-router.ts';
import { listen } from '../listen.ts';
import type { Peer } from '../peer.ts';

export const peer: Peer = {
  async start() {
    const app = fastify({ http: { optimizeEmptyRequests: true } });
    const router = createArticleRouter({ middlewares: 3 });
    await app.register(trpcRest, { router, createContext: () => ({}) });
    return listen(app);
  },
};
