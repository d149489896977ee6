import { articleMatches, type EntityManager, isoText, kysely } from '@duet/db';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { decodeCursor } from '../list/cursor.ts';
import { toPage } from '../list/page.ts';
import { isFollowing, toProfile } from '../profile/profile.queries.ts';
import type {
  ArticleOutput,
  ArticlePage,
  ArticleSummary,
  ListArticlesInput,
} from './article.schema.ts';

type Page = z.infer<typeof ArticlePage>;
type PageInput = Pick<ListArticlesInput, 'limit' | 'cursor'>;

/** `followedBy` is the id of the user whose feed is asked for. */
type ArticleFilter = Partial<Pick<ListArticlesInput, 'author' | 'tag' | 'favoritedBy' | 'q'>> & {
  followedBy?: string;
};

/** Returns a page of published articles, newest first. */
export async function listArticles(
  em: EntityManager,
  viewerId: string | null,
  { limit, cursor, ...filter }: PageInput & ArticleFilter,
): Promise<Page> {
  const rows = await selectSummaries(em, viewerId)
    .where('a.status', '=', 'published')
    .where(
      sql<SqlBool>`${sql.join([...conditionsOf(filter), ...publishedBefore(cursor)], sql` and `)}`,
    )
    .orderBy('a.published_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit + 1)
    .execute();

  const position = (row: SummaryRow) => [row.publishedAt ?? '', row.id];
  return toPage(rows, limit, { toItem: toArticleSummary, position });
}

/** Returns a page of an author's own drafts, the one begun last first. */
export async function listDrafts(
  em: EntityManager,
  authorId: string,
  { limit, cursor }: PageInput,
): Promise<Page> {
  const rows = await selectSummaries(em, authorId)
    .where('a.status', '=', 'draft')
    .where('a.author_id', '=', authorId)
    .$if(cursor !== undefined, (query) =>
      query.where('a.id', '<', decodeCursor(cursor ?? '', z.tuple([z.uuid()]))[0]),
    )
    .orderBy('a.id', 'desc')
    .limit(limit + 1)
    .execute();

  return toPage(rows, limit, { toItem: toArticleSummary, position: (row) => [row.id] });
}

/** Returns the article, or `null` when it does not exist for this viewer: a draft is its author's. */
export async function findArticle(
  em: EntityManager,
  viewerId: string | null,
  slug: string,
): Promise<ArticleOutput | null> {
  const row = await selectSummaries(em, viewerId)
    .where('a.slug', '=', slug)
    .where((eb) => eb.or([eb('a.status', '=', 'published'), eb('a.author_id', '=', viewerId)]))
    .select(['a.body', 'a.metadata'])
    .executeTakeFirst();
  return row ? { ...toArticleSummary(row), body: row.body, metadata: row.metadata } : null;
}

/** Articles with their author, tags, counts and the viewer's own flags, in one statement. */
function selectSummaries(em: EntityManager, viewerId: string | null) {
  return kysely(em)
    .selectFrom('articles as a')
    .innerJoin('users as u', 'u.id', 'a.author_id')
    .select(['a.id', 'a.version', 'a.slug', 'a.title', 'a.description', 'a.status'])
    .select(({ ref }) => [
      isoText(ref('a.created_at')).as('createdAt'),
      isoText(ref('a.updated_at')).as('updatedAt'),
      isoText(ref('a.published_at')).as('publishedAt'),
      tagNames.as('tags'),
      sql<number>`(select count(*)::int from favorites v where v.article_id = a.id)`.as(
        'favoritesCount',
      ),
      sql<boolean>`exists (select from favorites v where v.article_id = a.id and v.user_id = ${viewerId})`.as(
        'favorited',
      ),
    ])
    .select(['u.username', 'u.bio', 'u.image', isFollowing(viewerId).as('following')]);
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof selectSummaries>['execute']>>[number];

const tagNames = sql<string[]>`array(
  select t.name from article_tags x join tags t on t.id = x.tag_id where x.article_id = a.id order by t.name
)`;

function toArticleSummary(row: SummaryRow): ArticleSummary {
  const { id, version, slug, title, description, status } = row;
  const { publishedAt, createdAt, updatedAt } = row;
  const times = { publishedAt, createdAt, updatedAt };
  const { tags, favorited, favoritesCount } = row;
  const author = toProfile(row);
  return {
    id,
    version,
    slug,
    title,
    description,
    status,
    ...times,
    tags,
    author,
    favorited,
    favoritesCount,
  };
}

function conditionsOf({ author, tag, favoritedBy, followedBy, q }: ArticleFilter) {
  const conditions: RawBuilder<SqlBool>[] = [sql`true`];
  const userCalled = (name: string) =>
    sql`(select id from users where lower(username) = lower(${name}))`;

  if (author) conditions.push(sql`a.author_id = ${userCalled(author)}`);
  if (tag) {
    conditions.push(sql`exists (
      select from article_tags x
      where x.article_id = a.id and x.tag_id = (select id from tags where name = ${tag})
    )`);
  }
  if (favoritedBy) {
    conditions.push(sql`exists (
      select from favorites v where v.article_id = a.id and v.user_id = ${userCalled(favoritedBy)}
    )`);
  }
  if (followedBy) {
    conditions.push(sql`a.author_id in (
      select followee_id from follows where follower_id = ${followedBy}
    )`);
  }
  if (q) conditions.push(articleMatches('a', q));
  return conditions;
}

/** PostgreSQL has no year 0. */
const PublishedPosition = z.tuple([
  z.iso.datetime().refine((time) => !time.startsWith('0000')),
  z.uuid(),
]);

function publishedBefore(cursor: string | undefined): RawBuilder<SqlBool>[] {
  if (cursor === undefined) return [];
  const [publishedAt, id] = decodeCursor(cursor, PublishedPosition);
  return [sql`(a.published_at, a.id) < (${publishedAt}::timestamptz, ${id}::uuid)`];
}
