import { articleMatches, kysely } from '@duet/db';
import { type RawBuilder, sql } from 'kysely';
import type { Principal } from '../context.ts';
import { createListReader, type First, type ListContext } from '../list/list-reader.ts';
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

const readArticles = createListReader(ArticleList, {
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
});

const readFeed = createListReader(FeedList, {
  name: 'feed',
  id,
  keys: { publishedAt },
  filters: {},
});

const readDrafts = createListReader(DraftList, {
  name: 'drafts',
  id,
  keys: { createdAt: byTime(column('a.created_at')), updatedAt: byTime(column('a.updated_at')) },
  filters: {},
});

/** Returns a page of published articles. */
export function listArticles(
  ctx: ListContext,
  input: ListArticlesInput,
): Promise<PageOf<typeof ArticleList>> {
  const fields = articleFields(ctx.principal?.userId ?? null, input.expand);
  return readArticles(published(ctx), { ctx, input, fields });
}

/** Returns a page of what the authors published whom the caller follows. */
export function listFeed(ctx: MemberContext, input: FeedInput): Promise<PageOf<typeof FeedList>> {
  const { userId } = ctx.principal;
  const fields = articleFields(userId, input.expand);
  return readFeed((first) => followed(ctx, first), { ctx, input, fields, scope: userId });
}

/** Returns a page of the caller's own drafts. */
export function listDrafts(
  ctx: MemberContext,
  input: ListDraftsInput,
): Promise<PageOf<typeof DraftList>> {
  const { userId } = ctx.principal;
  const drafts = articles(ctx).where('a.status', '=', 'draft').where('a.author_id', '=', userId);
  const fields = articleFields(userId, input.expand);
  return readDrafts(drafts, { ctx, input, fields, scope: userId });
}

function articles({ em }: ListContext) {
  return kysely(em).selectFrom('articles as a');
}

function published(ctx: ListContext) {
  return articles(ctx).where('a.status', '=', 'published');
}

/** The newest of each author, however many there are of others. */
function followed({ em, principal: { userId } }: MemberContext, first: First) {
  return kysely(em)
    .selectFrom('follows as f')
    .innerJoinLateral(
      (eb) => {
        const ofAuthor = eb
          .selectFrom('articles as a')
          .selectAll('a')
          .where('a.status', '=', 'published')
          .whereRef('a.author_id', '=', 'f.followee_id');
        return first(ofAuthor).as('a');
      },
      (join) => join.onTrue(),
    )
    .where('f.follower_id', '=', userId);
}

function userCalled(name: string): RawBuilder<string> {
  return sql`(select id from users where lower(username) = lower(${name}))`;
}
