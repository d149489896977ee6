import { Article, type EntityManager, kysely, newId, OvertakenError, User } from '@duet/db';
import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import slugify from '@sindresorhus/slugify';
import { failure } from '../catalogue.ts';
import type { Principal } from '../context.ts';
import { isModerator } from '../policy.ts';
import { setTags } from '../tag/tag.service.ts';
import type { ProcedureContext } from '../trpc.ts';
import { assertVersion, touch } from '../version/expected-version.ts';
import type { ArticleChange } from './article.events.ts';
import { findArticle, isSlugTaken } from './article.queries.ts';
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

function writableBy(principal: Principal) {
  const isOwn = { author: principal.userId };
  if (!isModerator(principal)) return isOwn;
  return { $or: [isOwn, { status: 'published' as const }] };
}

/** Creates a draft at an address made of its title, and returns what its author sees of it. */
export async function createArticle(
  ctx: MemberContext,
  content: CreateArticleInput,
): Promise<ArticleOutput> {
  try {
    return await createArticleAt(ctx, await findFreeSlug(ctx.em, content.title), content);
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    throw new OvertakenError('Another article took the address.', { cause: error });
  }
}

/** Creates a draft at an address, which nobody may have, and returns what its author sees of it. */
export async function createArticleAt(
  ctx: MemberContext,
  slug: string,
  { tags, ...content }: CreateArticleInput,
): Promise<ArticleOutput> {
  const author = ctx.em.getReference(User, ctx.principal.userId);
  const article = ctx.em.create(Article, { ...content, slug, author });
  await ctx.em.flush();
  await setTags(ctx.em, article.id, tags);

  announce(ctx, article, 'created');
  return getArticle(ctx, slug);
}

async function findFreeSlug(em: EntityManager, title: string): Promise<string> {
  const slug = slugify(title).slice(0, 80).replace(/-+$/, '') || 'article';
  const isTaken = RESERVED_SLUGS.includes(slug) || (await isSlugTaken(em, slug));
  return isTaken ? `${slug}-${newId().slice(-6)}` : slug;
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
  await ctx.em.flush();
  if (tags) await setTags(ctx.em, article.id, tags);

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

/** Whether the caller may be told of a change. Streams outlive credentials, so a private one asks again. */
export async function isVisibleTo(
  { principal, isStillValid }: Pick<ProcedureContext, 'isStillValid' | 'principal'>,
  { visibleTo }: ArticleChange,
): Promise<boolean> {
  if (visibleTo === null) return true;
  if (visibleTo !== principal?.userId) return false;
  return isStillValid();
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
