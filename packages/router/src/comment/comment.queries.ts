import { type EntityManager, isoText, kysely, type Tables } from '@duet/db';
import { expressionBuilder } from 'kysely';
import { createListReader, type ListContext } from '../list/list-reader.ts';
import { type PageOf, type Selections, selectionsOf } from '../list/list-source.ts';
import { byId, byTime, within } from '../list/sort-key.ts';
import { profileOf } from '../profile/profile.queries.ts';
import { CommentList, type CommentOutput, type ListCommentsInput } from './comment.schema.ts';

/** The columns of comments that are selected from as `c`. */
const { ref: column } = expressionBuilder<Tables & { c: Tables['comments'] }, 'c'>();

const createdAt = byTime(column('c.created_at'));

const readComments = createListReader(CommentList, {
  name: 'comments',
  id: byId(column('c.id')),
  keys: { createdAt },
  filters: { createdAt: (bounds) => within(createdAt, bounds) },
});

/** Returns a page of an article's comments. */
export function listComments(
  ctx: ListContext,
  articleId: string,
  input: ListCommentsInput,
): Promise<PageOf<typeof CommentList>> {
  const fields = commentFields(ctx.principal?.userId ?? null);
  return readComments(commentsOf(ctx.em, articleId), { ctx, input, fields, scope: articleId });
}

/** Returns one comment of an article, or `null`. */
export async function findComment(
  em: EntityManager,
  viewerId: string | null,
  { articleId, id }: { articleId: string; id: string },
): Promise<CommentOutput | null> {
  const row = await commentsOf(em, articleId)
    .where('c.id', '=', id)
    .select(selectionsOf(commentFields(viewerId)))
    .executeTakeFirst();
  return row ?? null;
}

function commentsOf(em: EntityManager, articleId: string) {
  return kysely(em).selectFrom('comments as c').where('c.article_id', '=', articleId);
}

function commentFields(viewerId: string | null): Selections<CommentOutput> {
  return {
    id: column('c.id'),
    version: column('c.version'),
    body: column('c.body'),
    createdAt: isoText(column('c.created_at')),
    updatedAt: isoText(column('c.updated_at')),
    author: profileOf(column('c.author_id'), viewerId),
  };
}
