import { route } from '@duet/rest';
import { SHARED_BRIEFLY } from '../caching.ts';
import { publicProcedure, router } from '../trpc.ts';
import { listTags } from './tag.queries.ts';
import { TagList } from './tag.schema.ts';

export const tagRouter = router({
  list: publicProcedure
    .meta(route('GET /tags', 'List the most used tags', { cache: SHARED_BRIEFLY }))
    .input(TagList.input.prefault({}))
    .output(TagList.output)
    .query(({ ctx, input }) => listTags(ctx, input)),
});
