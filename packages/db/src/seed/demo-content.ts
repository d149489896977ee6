import type { ArticleStatus } from '../entities/article.entity.ts';
import type { Role } from '../entities/user.entity.ts';
import { writeBio, writeBody, writeComment, writeSentence, writeTitle } from './prose.ts';
import { createRandom, type Random } from './random.ts';
import { FIRST_NAMES, SURNAMES, TAGS } from './words.ts';

const ARTICLES = 2_000;
const COMMENTS = 10_000;
const FOLLOWS_EACH = 10;
const FAVORITES_EACH = 60;
/** One in so many articles is still a draft. */
const DRAFT_EVERY = 12;

const OPENED = new Date('2025-11-01T08:00:00.000Z');
const MINUTE_MS = 60_000;
/** A year of articles, one after the other. */
const ARTICLE_EVERY_MS = 260 * MINUTE_MS;

export type DemoContent = ReturnType<typeof createDemoContent>;

/** Makes the same content at every call, but for the hash of the password that all demo users share. */
export function createDemoContent(passwordHash: string) {
  const random = createRandom();
  const users = createUsers(random, passwordHash);
  const tags = TAGS.map((name) => ({ ...record(random, OPENED), name }));
  const articles = createArticles(random, users);
  const published = articles.filter(({ status }) => status === 'published');
  return {
    users,
    tags,
    articles,
    article_tags: articles.flatMap(({ id: article_id }) =>
      random.pickMany(tags, 1 + random.below(4)).map(({ id: tag_id }) => ({ article_id, tag_id })),
    ),
    comments: createComments(random, published, users),
    follows: createFollows(random, users),
    favorites: createFavorites(random, published, users),
  };
}

/** The first three are the accounts that a visitor is told of. */
const ROLE_OF: Role[] = ['user', 'moderator', 'admin'];

type Identified = { id: string };
type Dated = Identified & { created_at: Date };

function record(random: Random, time: Date) {
  return { id: random.id(time), created_at: time, updated_at: time };
}

function createUsers(random: Random, password_hash: string) {
  return SURNAMES.flatMap((surname) => FIRST_NAMES.map((first) => `${first}${surname}`)).map(
    (username, index) => ({
      ...record(random, new Date(OPENED.getTime() + index * MINUTE_MS)),
      username,
      email: `${username}@example.com`,
      password_hash,
      bio: writeBio(random),
      role: ROLE_OF[index] ?? 'user',
    }),
  );
}

function createArticles(random: Random, users: Identified[]) {
  return Array.from({ length: ARTICLES }, (_, index) => {
    const created = new Date(OPENED.getTime() + (index + 1) * ARTICLE_EVERY_MS);
    const isDraft = index % DRAFT_EVERY === DRAFT_EVERY - 1;
    const title = writeTitle(random);
    return {
      ...record(random, created),
      slug: `${title.toLowerCase().replaceAll(/\W+/g, '-')}-${(index + 1).toString(36)}`,
      title,
      description: writeSentence(random),
      body: writeBody(random),
      author_id: random.pick(users).id,
      status: statusOf(isDraft),
      published_at: isDraft ? null : created,
    };
  });
}

function statusOf(isDraft: boolean): ArticleStatus {
  return isDraft ? 'draft' : 'published';
}

function createComments(random: Random, articles: Dated[], users: Identified[]) {
  return Array.from({ length: COMMENTS }, () => {
    const article = random.pick(articles);
    const created = new Date(article.created_at.getTime() + (1 + random.below(5_000)) * MINUTE_MS);
    return {
      ...record(random, created),
      article_id: article.id,
      author_id: random.pick(users).id,
      body: writeComment(random),
    };
  });
}

function createFollows(random: Random, users: Identified[]) {
  return users.flatMap((follower) =>
    random
      .pickMany(users, FOLLOWS_EACH)
      .filter((followee) => followee !== follower)
      .map((followee) => ({
        ...record(random, OPENED),
        follower_id: follower.id,
        followee_id: followee.id,
      })),
  );
}

function createFavorites(random: Random, articles: Dated[], users: Identified[]) {
  return users.flatMap((user) =>
    random.pickMany(articles, FAVORITES_EACH).map((article) => ({
      ...record(random, article.created_at),
      user_id: user.id,
      article_id: article.id,
    })),
  );
}
