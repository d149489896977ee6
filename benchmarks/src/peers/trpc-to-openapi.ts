import fastify from 'fastify';
import { fastifyTRPCOpenApiPlugin } from 'trpc-to-openapi';
import { createArticleRouter } from '../article-router.ts';
import { listen } from '../listen.ts';
import type { Peer } from '../peer.ts';

export const peer: Peer = {
  async start() {
    const app = fastify();
    const options = { router: createArticleRouter(), basePath: '/' as const };
    await app.register(fastifyTRPCOpenApiPlugin, options);
    return listen(app);
  },
};
