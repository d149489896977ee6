import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi';
import { portOf } from '../listen.ts';
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

function answers<TSchema extends z.ZodType>(schema: TSchema) {
  return { 200: { description: 'Done', content: { 'application/json': { schema } } } };
}

const list = createRoute({
  method: 'get',
  path: '/articles',
  request: { query: ListQuery },
  responses: answers(ArticleList),
});

const bySlug = createRoute({
  method: 'get',
  path: '/articles/{slug}',
  request: { params: ArticleParams },
  responses: answers(Article),
});

const create = createRoute({
  method: 'post',
  path: '/articles',
  request: { body: { required: true, content: { 'application/json': { schema: CreateInput } } } },
  responses: answers(Article),
});

export const peer: Peer = {
  start() {
    const app = new OpenAPIHono();
    app.openapi(list, (c) => c.json(listArticles(c.req.valid('query').limit), 200));
    app.openapi(bySlug, (c) => c.json(findArticle(c.req.valid('param').slug), 200));
    app.openapi(create, (c) => c.json(createArticle(c.req.valid('json')), 200));

    const { promise, resolve } = Promise.withResolvers<number>();
    const server = serve(
      { fetch: app.fetch, port: 0, hostname: '127.0.0.1' },
      () => resolve(portOf(server as Server)), // of HTTP, as asked
    );
    return promise;
  },
};
