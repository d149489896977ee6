import fastify from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
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

export const peer: Peer = {
  async start() {
    const app = fastify();
    app.setValidatorCompiler(validatorCompiler);
    app.setSerializerCompiler(serializerCompiler);
    const typed = app.withTypeProvider<ZodTypeProvider>();
    typed.get(
      '/articles/:slug',
      { schema: { params: ArticleParams, response: { 200: Article } } },
      async ({ params }) => findArticle(params.slug),
    );
    typed.get(
      '/articles',
      { schema: { querystring: ListQuery, response: { 200: ArticleList } } },
      async ({ query }) => listArticles(query.limit),
    );
    typed.post(
      '/articles',
      { schema: { body: CreateInput, response: { 200: Article } } },
      async ({ body }) => createArticle(body),
    );
    return listen(app);
  },
};
