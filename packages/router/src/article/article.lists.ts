import { type Article, articleMatches, type Tables, type Value } from '@duet/db';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Principal } from '../context.ts';
import { createListReader, type ListContext } from '../list/list-reader.ts';
import type { PageOf } from '../list/list-source.ts';
import { byId, byText, byTime, within } from '../list/sort-key.ts';
import { articleFields, column } from './article.fields.ts';
import {
  ArticleList,
  DraftList,
  type FeedInput,
  FeedList,
  type ListArticlesInput,
  type ListDraftsInput,
} from './article.schema.ts';

type MemberContext = ListContext & { principal: Principal };

const id = byId(column('a.id'));
const publishedAt = byTime(column('a.published_at'));

const readArticles = createListReader<{ viewerId: string | null }>()(ArticleList, {
  name: 'articles',
  id,
  keys: { publishedAt, title: byText(column('a.title')) },
  filters: {
    author: (name) => sql`a.author_id = ${userCalled(name)}`,
    // The first line is decided once: without it, a name that is no tag would be looked for at every article.
    tag: (name) => sql`(select id from tags where name = ${name}) is not null and exists (
      select from article_tags x
      where x.article_id = a.id and x.tag_id = (select id from tags where name = ${name})
    )`,
    favoritedBy: (name) => sql`exists (
      select from favorites v where v.article_id = a.id and v.user_id = ${userCalled(name)}
    )`,
    publishedAt: (bounds) => within(publishedAt, bounds),
    q: (words) => articleMatches('a', words),
  },
  rows: (db) => articles(db, 'published'),
  fields: (value, expand) => articleFields(value('viewerId'), expand),
});

const readFeed = createListReader<{ userId: string }>()(FeedList, {
  name: 'feed',
  id,
  keys: { publishedAt },
  filters: {},
  // The newest of each author, however many there are of others.
  rows: (db, value, first) =>
    db
      .selectFrom('follows as f')
      .innerJoinLateral(
        (eb) => {
          const ofAuthor = eb
            .selectFrom('articles as a')
            .selectAll('a')
            .where('a.status', '=', sql.lit('published'))
            .whereRef('a.author_id', '=', 'f.followee_id');
          return first(ofAuthor).as('a');
        },
        (join) => join.onTrue(),
      )
      .where('f.follower_id', '=', value('userId')),
  fields: (value, expand) => articleFields(value('userId'), expand),
});

const readDrafts = createListReader<{ userId: string }>()(DraftList, {
  name: 'drafts',
  id,
  keys: { createdAt: byTime(column('a.created_at')), updatedAt: byTime(column('a.updated_at')) },
  filters: {},
  rows: (db, value) => articles(db, 'draft').where('a.author_id', '=', value('userId')),
  fields: (value, expand) => articleFields(value('userId'), expand),
});

/** Returns a page of published articles. */
export function listArticles(
  ctx: ListContext,
  input: ListArticlesInput,
): Promise<PageOf<typeof ArticleList>> {
  return readArticles({ ctx, input, values: { viewerId: ctx.principal?.userId ?? null } });
}

/** Returns a page of what the authors published whom the caller follows. */
export function listFeed(ctx: MemberContext, input: FeedInput): Promise<PageOf<typeof FeedList>> {
  const { userId } = ctx.principal;
  return readFeed({ ctx, input, values: { userId }, scope: userId });
}

/** Returns a page of the caller's own drafts. */
export function listDrafts(
  ctx: MemberContext,
  input: ListDraftsInput,
): Promise<PageOf<typeof DraftList>> {
  const { userId } = ctx.principal;
  return readDrafts({ ctx, input, values: { userId }, scope: userId });
}

function articles(db: Kysely<Tables>, status: Article['status']) {
  return db.selectFrom('articles as a').where('a.status', '=', sql.lit(status));
}

function userCalled(name: Value<string>): RawBuilder<string> {
  return sql`(select id from users where lower(username) = lower(${name}))`;
}
