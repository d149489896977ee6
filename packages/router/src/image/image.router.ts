import { StoredFile, User } from '@duet/db';
import { route } from '@duet/rest';
import { ref } from '@mikro-orm/core';
import { z } from 'zod';
import { mayChange } from '../article/article.policy.ts';
import { ArticleParams } from '../article/article.schema.ts';
import { getArticle, getOwnArticle } from '../article/article.service.ts';
import { failure } from '../catalogue.ts';
import { FileOutput } from '../file/file.schema.ts';
import { removeFiles, storeFile, toFileOutput } from '../file/file.service.ts';
import { procedureFor, publicProcedure, router } from '../trpc.ts';
import { CreateImageInput, ImageList, ImageParams, MAX_IMAGES } from './image.schema.ts';

export const imageRouter = router({
  list: publicProcedure
    .meta(route('GET /articles/{slug}/images', 'List the images of an article'))
    .input(ArticleParams)
    .output(ImageList)
    .query(async ({ ctx, input }) => {
      const { id } = await getArticle(ctx, input.slug);
      const found = await ctx.em.find(StoredFile, { article: id }, { orderBy: { id: 'asc' } });
      return { items: found.map((file) => toFileOutput(file, ctx.files)) };
    }),

  create: procedureFor(mayChange)
    .meta(
      route('POST /articles/{slug}/images', 'Add an image to an article', {
        location: '/files/{id}',
        errors: ['TOO_MANY_IMAGES', 'STORAGE_UNAVAILABLE'],
      }),
    )
    .input(CreateImageInput)
    .output(FileOutput)
    .mutation(async ({ ctx, input: { slug, image } }) => {
      const article = await getOwnArticle(ctx, { slug });
      const owner = ref(ctx.em.getReference(User, article.author.id));
      if ((await ctx.em.count(StoredFile, { article })) >= MAX_IMAGES) {
        throw failure('TOO_MANY_IMAGES');
      }
      return toFileOutput(await storeFile(ctx, image, { owner, article: ref(article) }), ctx.files);
    }),

  delete: procedureFor(mayChange)
    .meta(route('DELETE /articles/{slug}/images/{id}', 'Remove an image of an article'))
    .input(ImageParams)
    .output(z.void())
    .mutation(async ({ ctx, input: { slug, id } }) => {
      const article = await getOwnArticle(ctx, { slug });
      const removed = await removeFiles(ctx, { id, article: article.id });
      if (removed === 0) throw failure('NOT_FOUND', { message: 'There is no such image' });
    }),
});
