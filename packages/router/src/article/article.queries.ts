import { compiledQuery, type EntityManager } from '@duet/db';
import { sql } from 'kysely';
import { selectionsOf } from '../list/list-source.ts';
import { articleFields, articleText } from './article.fields.ts';
import type { ArticleOutput } from './article.schema.ts';

/** Returns the article, or `null` when it does not exist for this viewer: a draft is its author's. */
export async function findArticle(
  em: EntityManager,
  viewerId: string | null,
  slug: string,
): Promise<ArticleOutput | null> {
  const [row] = await selectArticle(em, { slug, viewerId });
  return row ?? null;
}

/** What most readers ask for, so it is compiled once. */
const selectArticle = compiledQuery<{ slug: string; viewerId: string | null }>()((db, value) => {
  const viewerId = value('viewerId');
  const { comments: _, ...fields } = articleFields(viewerId);
  return db
    .selectFrom('articles as a')
    .where('a.slug', '=', value('slug'))
    .where((eb) =>
      eb.or([eb('a.status', '=', sql.lit('published')), eb('a.author_id', '=', viewerId)]),
    )
    .select(selectionsOf({ ...fields, ...articleText() }));
});

/** Whether any article has this address, also one that the caller may not see. */
export async function isSlugTaken(em: EntityManager, slug: string): Promise<boolean> {
  const rows = await selectSlug(em, { slug });
  return rows.length > 0;
}

const selectSlug = compiledQuery<{ slug: string }>()((db, value) =>
  db.selectFrom('articles').select('slug').where('slug', '=', value('slug')),
);
