import { type RestMeta, route } from '@duet/rest';
import { initTRPC } from '@trpc/server';
import {
  Article,
  ArticleList,
  ArticleParams,
  CreateInput,
  createArticle,
  findArticle,
  ListInput,
  listArticles,
} from './workload.ts';

const t = initTRPC.meta<RestMeta>().create({ isDev: false });

/** Returns the router of everything that speaks tRPC here, each procedure behind that many middlewares. */
export function createArticleRouter({ middlewares = 0 } = {}) {
  const guarded = Array.from({ length: middlewares }).reduce<typeof t.procedure>(
    (procedure) => procedure.use(({ next }) => next()),
    t.procedure,
  );
  return t.router({
    article: t.router({
      list: guarded
        .meta(route('GET /articles', 'List articles'))
        .input(ListInput)
        .output(ArticleList)
        .query(({ input }) => listArticles(input.limit)),
      bySlug: guarded
        .meta(route('GET /articles/{slug}', 'Read an article'))
        .input(ArticleParams)
        .output(Article)
        .query(({ input }) => findArticle(input.slug)),
      create: guarded
        .meta(route('POST /articles', 'Create an article'))
        .input(CreateInput)
        .output(Article)
        .mutation(({ input }) => createArticle(input)),
    }),
  });
}

/** Returns a router of that many procedures with routes, all alike, for what must not grow with their number. */
export function createWideRouter(count: number) {
  const resources = Array.from({ length: Math.ceil(count / 2) }, (_, number) => [
    `resource${number}`,
    t.router({
      list: t.procedure
        .meta(route(`GET /resource${number}`, 'List things'))
        .input(ListInput)
        .output(ArticleList)
        .query(({ input }) => listArticles(input.limit)),
      bySlug: t.procedure
        .meta(route(`GET /resource${number}/{slug}`, 'Read a thing'))
        .input(ArticleParams)
        .output(Article)
        .query(({ input }) => findArticle(input.slug)),
    }),
  ]);
  return t.router(Object.fromEntries(resources));
}
