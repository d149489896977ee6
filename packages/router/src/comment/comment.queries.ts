import { type EntityManager, isoText, kysely } from '@duet/db';
import { z } from 'zod';
import { decodeCursor } from '../list/cursor.ts';
import { toPage } from '../list/page.ts';
import { isFollowing, toProfile } from '../profile/profile.queries.ts';
import type { CommentOutput, CommentPage, ListCommentsInput } from './comment.schema.ts';

/** Returns a page of an article's comments, oldest first, as a conversation is read. */
export async function listComments(
  em: EntityManager,
  viewerId: string | null,
  { articleId, limit, cursor }: Pick<ListCommentsInput, 'limit' | 'cursor'> & { articleId: string },
): Promise<z.infer<typeof CommentPage>> {
  const rows = await selectComments(em, viewerId)
    .where('c.article_id', '=', articleId)
    .$if(cursor !== undefined, (query) =>
      query.where('c.id', '>', decodeCursor(cursor ?? '', z.tuple([z.uuid()]))[0]),
    )
    .orderBy('c.id')
    .limit(limit + 1)
    .execute();

  return toPage(rows, limit, { toItem: toCommentOutput, position: (row) => [row.id] });
}

/** Returns one comment of an article, or `null`. */
export async function findComment(
  em: EntityManager,
  viewerId: string | null,
  { articleId, id }: { articleId: string; id: string },
): Promise<CommentOutput | null> {
  const row = await selectComments(em, viewerId)
    .where('c.article_id', '=', articleId)
    .where('c.id', '=', id)
    .executeTakeFirst();
  return row ? toCommentOutput(row) : null;
}

function selectComments(em: EntityManager, viewerId: string | null) {
  return kysely(em)
    .selectFrom('comments as c')
    .innerJoin('users as u', 'u.id', 'c.author_id')
    .select(({ ref }) => [
      'c.id',
      'c.body',
      isoText(ref('c.created_at')).as('createdAt'),
      isoText(ref('c.updated_at')).as('updatedAt'),
    ])
    .select(['u.username', 'u.bio', 'u.image', isFollowing(viewerId).as('following')]);
}

type CommentRow = Awaited<ReturnType<ReturnType<typeof selectComments>['execute']>>[number];

function toCommentOutput(row: CommentRow): CommentOutput {
  const { id, body, createdAt, updatedAt } = row;
  return { id, body, createdAt, updatedAt, author: toProfile(row) };
}
