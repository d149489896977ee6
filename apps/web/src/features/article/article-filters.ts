import { ArticleList } from '@duet/router/article.schema';
import { z } from 'zod';

const { author, tag, q, sort } = ArticleList.input.shape;

/** What the address bar may ask of the list. A value that makes no sense is as good as none. */
export const ArticleFilters = z.object({
  author: author.catch(undefined),
  tag: tag.catch(undefined),
  q: q.catch(undefined),
  sort: sort.unwrap().optional().catch(undefined),
});
export type ArticleFilters = z.infer<typeof ArticleFilters>;
