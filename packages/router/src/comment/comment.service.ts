import { Comment, type EntityManager } from '@duet/db';
import { LockMode } from '@mikro-orm/core';
import { getArticle } from '../article/article.service.ts';
import { failure } from '../catalogue.ts';
import type { Context, Principal } from '../context.ts';
import { isModerator } from '../policy.ts';
import { assertVersion } from '../version/expected-version.ts';
import { findComment } from './comment.queries.ts';
import type { ChangeCommentParams, CommentOutput } from './comment.schema.ts';

interface CommentKey {
  slug: string;
  id: string;
}

/** Returns a comment of an article the caller may read. Throws NOT_FOUND when there is none. */
export async function getComment(
  ctx: Pick<Context, 'em' | 'principal'>,
  { slug, id }: CommentKey,
): Promise<CommentOutput> {
  const article = await getArticle(ctx, slug);
  const viewerId = ctx.principal?.userId ?? null;
  const comment = await findComment(ctx.em, viewerId, { articleId: article.id, id });
  if (comment) return comment;
  throw failure('NOT_FOUND', { message: 'There is no such comment' });
}

/**
 * Returns a comment the caller may change, in the expected version and locked until the transaction ends. Throws FORBIDDEN when
 * it is somebody else's, and PRECONDITION_FAILED for another version.
 */
export async function getOwnComment(
  { em, principal }: { em: EntityManager; principal: Principal },
  { slug, id, expectedVersion }: ChangeCommentParams,
): Promise<Comment> {
  const article = await getArticle({ em, principal }, slug);
  const author = isModerator(principal) ? {} : { author: principal.userId };
  const comment = await em.findOne(
    Comment,
    { id, article: article.id, ...author },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (comment) {
    assertVersion(comment, expectedVersion);
    return comment;
  }

  await getComment({ em, principal }, { slug, id });
  const message = 'Only its author or a moderator may change this comment';
  throw failure('FORBIDDEN', { message });
}
