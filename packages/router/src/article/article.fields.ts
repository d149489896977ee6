import { isoText, type Tables, type Value } from '@duet/db';
import { type ExpressionBuilder, expressionBuilder, type RawBuilder, sql } from 'kysely';
import type { Selections } from '../list/list-source.ts';
import { profileOf } from '../profile/profile.queries.ts';
import type { ArticleOutput, ListedArticle } from './article.schema.ts';

type ArticleTables = Tables & { a: Tables['articles'] };
type Columns = ExpressionBuilder<ArticleTables, 'a'>['ref'];

/** The columns of articles that are selected from as `a`. */
export const column: Columns = expressionBuilder<ArticleTables, 'a'>().ref;

/** What a list says of an article is selected from: nothing is looked up that is not asked for. */
export function articleFields(
  viewerId: Value<string | null>,
  expand: readonly string[] = [],
): Selections<ListedArticle> {
  return {
    id: column('a.id'),
    version: column('a.version'),
    slug: column('a.slug'),
    title: column('a.title'),
    description: column('a.description'),
    status: column('a.status'),
    publishedAt: isoText(column('a.published_at')),
    createdAt: isoText(column('a.created_at')),
    updatedAt: isoText(column('a.updated_at')),
    // As JSON, which JavaScript reads several times faster than an array of PostgreSQL.
    tags: sql<string[]>`to_json(array(
      select t.name from article_tags x join tags t on t.id = x.tag_id
      where x.article_id = a.id order by t.name
    ))`,
    author: profileOf(column('a.author_id'), viewerId),
    // Without `offset 0` PostgreSQL would rather read all that the viewer ever favored than look for each article of the page.
    favorited: sql<boolean>`exists (
      select from favorites v where v.article_id = a.id and v.user_id = ${viewerId} offset 0
    )`,
    favoritesCount: sql<number>`(
      select count(*)::int from favorites v where v.article_id = a.id
    )`,
    comments: newestComments(viewerId, expand.includes('comments.author')),
  };
}

/** What only the article itself says. */
export function articleText(): Selections<Pick<ArticleOutput, 'body' | 'metadata'>> {
  return { body: column('a.body'), metadata: column('a.metadata') };
}

function newestComments(
  viewerId: Value<string | null>,
  hasAuthors: boolean,
): RawBuilder<NonNullable<ListedArticle['comments']>> {
  const author = hasAuthors
    ? sql`, 'author', ${profileOf(sql.ref('c.author_id'), viewerId)}`
    : sql``;
  return sql`array(
    select json_build_object(
      'id', c.id, 'body', c.body, 'createdAt', ${isoText(sql.ref('c.created_at'))}${author}
    )
    from comments c where c.article_id = a.id order by c.created_at desc, c.id desc limit 3
  )`;
}
