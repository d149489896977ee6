import { os } from '@orpc/server';
import {
  Article,
  ArticleList,
  ArticleParams,
  CreateInput,
  createArticle,
  findArticle,
  ListQuery,
  listArticles,
} from './workload.ts';

/** The same articles for both handlers of oRPC. */
export const router = {
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
