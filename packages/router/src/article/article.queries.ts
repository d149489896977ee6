import { type EntityManager, kysely } from '@duet/db';
import { selectionsOf } from '../list/list-source.ts';
import { articleFields, articleText } from './article.fields.ts';
import type { ArticleOutput } from './article.schema.ts';

/** Returns the article, or `null` when it does not exist for this viewer: a draft is its author's. */
export async function findArticle(
  em: EntityManager,
  viewerId: string | null,
  slug: string,
): Promise<ArticleOutput | null> {
  const { comments: _, ...fields } = articleFields(viewerId);
  const row = await kysely(em)
    .selectFrom('articles as a')
    .where('a.slug', '=', slug)
    .where((eb) => eb.or([eb('a.status', '=', 'published'), eb('a.author_id', '=', viewerId)]))
    .select(selectionsOf({ ...fields, ...articleText() }))
    .executeTakeFirst();
  return row ?? null;
}
