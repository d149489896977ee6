import { Article, type EntityManager, kysely, newId, Tag, User } from '@duet/db';
import { LockMode } from '@mikro-orm/core';
import slugify from '@sindresorhus/slugify';
import { sql } from 'kysely';
import { failure } from '../catalogue.ts';
import type { Principal } from '../context.ts';
import { isSessionAlive } from '../session/session.service.ts';
import type { ProcedureContext } from '../trpc.ts';
import { assertVersion, touch } from '../version/expected-version.ts';
import type { ArticleChange } from './article.events.ts';
import { findArticle } from './article.queries.ts';
import type {
  ArticleEvent,
  ArticleOutput,
  ChangeArticleParams,
  CreateArticleInput,
  UpdateArticleInput,
} from './article.schema.ts';

/** What a procedure for signed-in users finds in `ctx`. */
export type MemberContext = ProcedureContext & { principal: Principal };

/** Static path segments beside `/articles/{slug}`: an article with such a slug could not be reached. */
export const RESERVED_SLUGS = ['events'];

/** Returns what the caller sees of an article. Throws NOT_FOUND when it does not exist for them. */
export async function getArticle(
  { em, principal }: Pick<ProcedureContext, 'em' | 'principal'>,
  slug: string,
): Promise<ArticleOutput> {
  const article = await findArticle(em, principal?.userId ?? null, slug);
  if (article) return article;
  throw failure('NOT_FOUND', { message: 'There is no such article' });
}

/**
 * Returns an article the caller may change, in the expected version and locked until the transaction ends. Throws
 * FORBIDDEN for somebody else's published article, NOT_FOUND for somebody else's draft, which stays private, and
 * PRECONDITION_FAILED for another version.
 */
export async function getOwnArticle(
  ctx: Pick<MemberContext, 'em' | 'principal'>,
  { slug, expectedVersion }: ChangeArticleParams,
): Promise<Article> {
  const article = await findOwnArticle(ctx, slug);
  if (!article) throw failure('NOT_FOUND', { message: 'There is no such article' });
  assertVersion(article, expectedVersion);
  return article;
}

/** Returns an article as `getOwnArticle` does, in whatever version, or `null` when the caller can see none. */
export async function findOwnArticle(
  { em, principal }: Pick<MemberContext, 'em' | 'principal'>,
  slug: string,
): Promise<Article | null> {
  const article = await em.findOne(
    Article,
    { slug, ...writableBy(principal) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (article) return article;
  if ((await em.count(Article, { slug, status: 'published' })) === 0) return null;
  const message = 'Only its author or a moderator may change this article';
  throw failure('FORBIDDEN', { message });
}

function writableBy({ userId, role }: Principal) {
  if (role === 'user') return { author: userId };
  return { $or: [{ author: userId }, { status: 'published' as const }] };
}

/** Returns an address for an article with this title that no other article has. */
export async function createSlug(em: EntityManager, title: string): Promise<string> {
  const slug = slugify(title).slice(0, 80).replace(/-+$/, '') || 'article';
  // Two articles of one title take turns, so that the second one sees the address of the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${slug}, 0))`.execute(kysely(em));
  const isTaken = RESERVED_SLUGS.includes(slug) || (await em.count(Article, { slug })) > 0;
  return isTaken ? `${slug}-${newId().slice(-6)}` : slug;
}

/** Gives an article exactly these tags, creating those that nobody has used before. */
export async function setTags(em: EntityManager, article: Article, names: string[]): Promise<void> {
  // One order for everybody, so that two writers creating the same tags wait instead of deadlocking.
  const sorted = [...new Set(names)].sort();
  if (sorted.length > 0) {
    await kysely(em)
      .insertInto('tags')
      .values(sorted.map((name) => ({ id: newId(), name })))
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
  }

  article.tags.set(await em.find(Tag, { name: { $in: sorted } }));
}

/** Creates a draft and returns what its author sees of it. */
export async function createArticle(
  ctx: MemberContext,
  { tags, ...content }: CreateArticleInput & { slug: string },
): Promise<ArticleOutput> {
  const author = ctx.em.getReference(User, ctx.principal.userId);
  const article = ctx.em.create(Article, { ...content, author });
  await setTags(ctx.em, article, tags);
  await ctx.em.flush();

  announce(ctx, article, 'created');
  return getArticle(ctx, content.slug);
}

/** Writes the given parts of an article, leaves the others, and returns what the caller sees of it. */
export async function changeArticle(
  ctx: MemberContext,
  { slug, expectedVersion, tags, ...changes }: UpdateArticleInput,
): Promise<ArticleOutput> {
  return writeArticle(ctx, await getOwnArticle(ctx, { slug, expectedVersion }), {
    tags,
    ...changes,
  });
}

/** Writes parts of an article that its writer has locked. */
export async function writeArticle(
  ctx: MemberContext,
  article: Article,
  { tags, ...changes }: Partial<CreateArticleInput>,
): Promise<ArticleOutput> {
  touch(article);
  ctx.em.assign(article, changes, { mergeObjectProperties: false });
  if (tags) {
    await article.tags.init();
    await setTags(ctx.em, article, tags);
  }
  await ctx.em.flush();

  announce(ctx, article, 'updated');
  return getArticle(ctx, article.slug);
}

/** Marks an article as a favorite of the user. Doing it twice is doing it once. */
export async function addFavorite(em: EntityManager, userId: string, articleId: string) {
  await kysely(em)
    .insertInto('favorites')
    .values({ id: newId(), user_id: userId, article_id: articleId })
    .onConflict((conflict) => conflict.columns(['user_id', 'article_id']).doNothing())
    .execute();
}

/** Whether the caller may be told of a change. Streams outlive sessions, so a private one asks again. */
export async function isVisibleTo(
  { em, principal }: Pick<ProcedureContext, 'em' | 'principal'>,
  { visibleTo }: ArticleChange,
): Promise<boolean> {
  if (visibleTo === null) return true;
  if (visibleTo !== principal?.userId) return false;
  return isSessionAlive(em, principal);
}

/** Tells followers of the articles what happened, once it is committed. Drafts are their author's. */
export function announce(
  { articleEvents, afterCommit }: ProcedureContext,
  article: Article,
  type: ArticleEvent['type'],
): void {
  const visibleTo = article.status === 'draft' ? article.author.id : null;
  const { slug } = article;
  afterCommit(() => {
    articleEvents.publish({ event: { type, slug, at: new Date().toISOString() }, visibleTo });
  });
}
