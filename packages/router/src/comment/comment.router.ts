import { Article, Comment, User } from '@duet/db';
import { route } from '@duet/rest';
import { z } from 'zod';
import { getArticle } from '../article/article.service.ts';
import { procedureFor, protectedProcedure, publicProcedure, router } from '../trpc.ts';
import { touch } from '../version/expected-version.ts';
import { mayChange } from './comment.policy.ts';
import { listComments } from './comment.queries.ts';
import {
  ChangeCommentParams,
  CommentList,
  CommentOutput,
  CommentParams,
  CreateCommentInput,
  ListCommentsInput,
  UpdateCommentInput,
} from './comment.schema.ts';
import { getComment, getOwnComment } from './comment.service.ts';

export const commentRouter = router({
  list: publicProcedure
    .meta(route('GET /articles/{slug}/comments', 'List comments'))
    .input(ListCommentsInput)
    .output(CommentList.output)
    .query(async ({ ctx, input }) => {
      const article = await getArticle(ctx, input.slug);
      return listComments(ctx, article.id, input);
    }),

  byId: publicProcedure
    .meta(route('GET /articles/{slug}/comments/{id}', 'Read a comment'))
    .input(CommentParams)
    .output(CommentOutput)
    .query(({ ctx, input }) => getComment(ctx, input)),

  create: protectedProcedure
    .meta(route('POST /articles/{slug}/comments', 'Comment on an article'))
    .input(CreateCommentInput)
    .output(CommentOutput)
    .mutation(async ({ ctx, input: { slug, body } }) => {
      const article = await getArticle(ctx, slug);
      const comment = ctx.em.create(Comment, {
        body,
        article: ctx.em.getReference(Article, article.id),
        author: ctx.em.getReference(User, ctx.principal.userId),
      });
      await ctx.em.flush();
      return getComment(ctx, { slug, id: comment.id });
    }),

  update: procedureFor(mayChange)
    .meta(route('PATCH /articles/{slug}/comments/{id}', 'Change a comment'))
    .input(UpdateCommentInput)
    .output(CommentOutput)
    .mutation(async ({ ctx, input: { body, ...params } }) => {
      const comment = await getOwnComment(ctx, params);
      touch(comment);
      ctx.em.assign(comment, { body });
      await ctx.em.flush();
      return getComment(ctx, params);
    }),

  delete: procedureFor(mayChange)
    .meta(route('DELETE /articles/{slug}/comments/{id}', 'Delete a comment'))
    .input(ChangeCommentParams)
    .output(z.void())
    .mutation(async ({ ctx, input }) => {
      const comment = await getOwnComment(ctx, input);
      await ctx.em.remove(comment).flush();
    }),
});
