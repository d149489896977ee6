import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { os } from '@orpc/server';
import fastify from 'fastify';
import { listen } from '../listen.ts';
import type { Peer } from '../peer.ts';
import {
  Article,
  ArticleList,
  ArticleParams,
  CreateInput,
  createArticle,
  findArticle,
  ListQuery,
  listArticles,
} from '../workload.ts';

const router = {
  list: os
    .route({ method: 'GET', path: '/articles' })
    .input(ListQuery)
    .output(ArticleList)
    .handler(({ input }) => listArticles(input.limit)),
  bySlug: os
    .route({ method: 'GET', path: '/articles/{slug}' })
    .input(ArticleParams)
    .output(Article)
    .handler(({ input }) => findArticle(input.slug)),
  create: os
    .route({ method: 'POST', path: '/articles' })
    .input(CreateInput)
    .output(Article)
    .handler(({ input }) => createArticle(input)),
};

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
