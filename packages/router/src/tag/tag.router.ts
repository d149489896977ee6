import { kysely } from '@duet/db';
import { route } from '@duet/rest';
import { sql } from 'kysely';
import { SHARED_BRIEFLY } from '../caching.ts';
import { publicProcedure, router } from '../trpc.ts';
import { TagListInput, TagListOutput } from './tag.schema.ts';

export const tagRouter = router({
  list: publicProcedure
    .meta(route('GET /tags', 'List the most used tags', { cache: SHARED_BRIEFLY }))
    .input(TagListInput.prefault({}))
    .output(TagListOutput)
    .query(async ({ ctx, input }) => {
      const items = await kysely(ctx.em)
        .selectFrom('tags as t')
        .innerJoin('article_tags as at', 'at.tag_id', 't.id')
        .innerJoin('articles as a', 'a.id', 'at.article_id')
        .where('a.status', '=', 'published')
        .groupBy('t.name')
        .select(['t.name', sql<number>`count(*)::int`.as('articlesCount')])
        .orderBy('articlesCount', 'desc')
        .orderBy('t.name')
        .limit(input.limit)
        .execute();
      return { items };
    }),
});
