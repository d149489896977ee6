import { initContract } from '@ts-rest/core';
import { initServer } from '@ts-rest/fastify';
import fastify from 'fastify';
import type { z } from 'zod';
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

const contract = initContract().router({
  list: { method: 'GET', path: '/articles', query: ListQuery, responses: { 200: ArticleList } },
  bySlug: {
    method: 'GET',
    path: '/articles/:slug',
    pathParams: ArticleParams,
    responses: { 200: Article },
  },
  create: { method: 'POST', path: '/articles', body: CreateInput, responses: { 200: Article } },
});

const handlers = {
  list: async ({ query }: { query: z.infer<typeof ListQuery> }) => {
    return { status: 200, body: listArticles(query.limit) };
  },
  bySlug: async ({ params }: { params: z.infer<typeof ArticleParams> }) => {
    return { status: 200, body: findArticle(params.slug) };
  },
  create: async ({ body }: { body: CreateInput }) => ({ status: 200, body: createArticle(body) }),
};

export const peer: Peer = {
  async start() {
    const server = initServer();
    // Its types know the schemas of zod 3 only; at run time it takes those of zod 4.
    const router = server.router(contract, handlers as never);
    const app = fastify();
    await app.register(server.plugin(router), { responseValidation: true });
    return listen(app);
  },
};
