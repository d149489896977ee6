import { Favorite } from '@duet/db';
import { route } from '@duet/rest';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { assertTokenHolds } from '../access.ts';
import { SHARED_BRIEFLY } from '../caching.ts';
import { removeFiles } from '../file/file.service.ts';
import { procedureFor, protectedProcedure, publicProcedure, router } from '../trpc.ts';
import { listArticles, listDrafts, listFeed } from './article.lists.ts';
import { mayChange, mayFavorite, mayPublish, mayUnfavorite } from './article.policy.ts';
import {
  ArticleEvent,
  ArticleEventsInput,
  ArticleList,
  ArticleOutput,
  ArticleParams,
  ChangeArticleParams,
  CreateArticleInput,
  DraftList,
  FeedList,
  PutArticleInput,
  UpdateArticleInput,
} from './article.schema.ts';
import {
  addFavorite,
  announce,
  changeArticle,
  createArticle,
  getArticle,
  getOwnArticle,
  isVisibleTo,
} from './article.service.ts';
import { putArticle } from './put-article.ts';

export const articleRouter = router({
  list: publicProcedure
    .meta(route('GET /articles', 'List articles, newest first', { cache: SHARED_BRIEFLY }))
    .input(ArticleList.input.prefault({}))
    .output(ArticleList.output)
    .query(({ ctx, input }) => listArticles(ctx, input)),

  feed: protectedProcedure
    .meta(route('GET /feed', 'List articles of followed authors'))
    .input(FeedList.input.prefault({}))
    .output(FeedList.output)
    .query(({ ctx, input }) => listFeed(ctx, input)),

  drafts: protectedProcedure
    .meta(route('GET /drafts', 'List your own drafts'))
    .input(DraftList.input.prefault({}))
    .output(DraftList.output)
    .query(({ ctx, input }) => listDrafts(ctx, input)),

  bySlug: publicProcedure
    .meta(route('GET /articles/{slug}', 'Read an article', { cache: SHARED_BRIEFLY }))
    .input(ArticleParams)
    .output(ArticleOutput)
    .query(({ ctx, input }) => getArticle(ctx, input.slug)),

  create: protectedProcedure
    .meta(route('POST /articles', 'Begin an article as a draft', { errors: ['SLUG_TAKEN'] }))
    .input(CreateArticleInput)
    .output(ArticleOutput)
    .mutation(({ ctx, input }) => createArticle(ctx, input)),

  replace: procedureFor(mayChange)
    .meta(route('PUT /articles/{slug}', 'Create or replace an article', { errors: ['SLUG_TAKEN'] }))
    .input(PutArticleInput)
    .output(ArticleOutput)
    .mutation(({ ctx, input }) => putArticle(ctx, input)),

  update: procedureFor(mayChange)
    .meta(route('PATCH /articles/{slug}', 'Change an article'))
    .input(UpdateArticleInput)
    .output(ArticleOutput)
    .mutation(({ ctx, input }) => changeArticle(ctx, input)),

  publish: procedureFor(mayPublish)
    .meta(route('POST /articles/{slug}/publish', 'Publish an article'))
    .input(ChangeArticleParams)
    .output(ArticleOutput)
    .mutation(async ({ ctx, input }) => {
      const article = await getOwnArticle(ctx, input);
      if (article.status === 'draft') {
        ctx.em.assign(article, { status: 'published', publishedAt: new Date() });
        await ctx.em.flush();
        announce(ctx, article, 'published');
      }
      return getArticle(ctx, input.slug);
    }),

  delete: procedureFor(mayChange)
    .meta(route('DELETE /articles/{slug}', 'Delete an article'))
    .input(ChangeArticleParams)
    .output(z.void())
    .mutation(async ({ ctx, input }) => {
      const article = await getOwnArticle(ctx, input);
      await removeFiles(ctx, { article: article.id });
      await ctx.em.remove(article).flush();
      announce(ctx, article, 'deleted');
    }),

  favorite: procedureFor(mayFavorite)
    .meta(route('PUT /articles/{slug}/favorite', 'Favorite an article'))
    .input(ArticleParams)
    .output(ArticleOutput)
    .mutation(async ({ ctx, input: { slug } }) => {
      const { id } = await getArticle(ctx, slug);
      await addFavorite(ctx.em, ctx.principal.userId, id);
      return getArticle(ctx, slug);
    }),

  unfavorite: procedureFor(mayUnfavorite)
    .meta(route('DELETE /articles/{slug}/favorite', 'Unfavorite it'))
    .input(ArticleParams)
    .output(ArticleOutput)
    .mutation(async ({ ctx, input: { slug } }) => {
      const { id } = await getArticle(ctx, slug);
      await ctx.em.nativeDelete(Favorite, { user: ctx.principal.userId, article: id });
      return getArticle(ctx, slug);
    }),

  onChange: publicProcedure
    .meta(route('GET /articles/events', 'Follow changes as they happen', { event: ArticleEvent }))
    .input(ArticleEventsInput.prefault({}))
    .subscription(async function* ({ ctx, input, signal }) {
      for await (const change of ctx.articleEvents.follow({ ...input, signal })) {
        await assertTokenHolds(ctx);
        if (await isVisibleTo(ctx, change)) yield tracked(change.id, change.event);
      }
    }),
});
