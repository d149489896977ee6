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

const PER_RESOURCE = 5;

/** Returns a router of that many procedures with routes, for what must not grow with their number. */
export function createWideRouter(count: number) {
  const resources = Array.from({ length: count / PER_RESOURCE }, (_, number) => [
    `resource${number}`,
    createResource(`/resource${number}`),
  ]);
  return t.router(Object.fromEntries(resources));
}

function createResource(path: `/${string}`) {
  return t.router({
    list: t.procedure
      .meta(route(`GET ${path}`, 'List things'))
      .input(ListInput)
      .output(ArticleList)
      .query(({ input }) => listArticles(input.limit)),
    bySlug: t.procedure
      .meta(route(`GET ${path}/{slug}`, 'Read a thing'))
      .input(ArticleParams)
      .output(Article)
      .query(({ input }) => findArticle(input.slug)),
    create: t.procedure
      .meta(route(`POST ${path}`, 'Create a thing'))
      .input(CreateInput)
      .output(Article)
      .mutation(({ input }) => createArticle(input)),
    replace: t.procedure
      .meta(route(`PUT ${path}/{slug}`, 'Replace a thing'))
      .input(CreateInput.extend(ArticleParams.shape))
      .output(Article)
      .mutation(({ input }) => ({ ...createArticle(input), slug: input.slug })),
    publish: t.procedure
      .meta(route(`POST ${path}/{slug}/publication`, 'Publish a thing'))
      .input(ArticleParams)
      .output(Article)
      .mutation(({ input }) => findArticle(input.slug)),
  });
}
