import { compiledQuery, type EntityManager, isoText, type Tables, type Value } from '@duet/db';
import { type Expression, expressionBuilder, type Kysely } from 'kysely';
import { createListReader, type ListContext } from '../list/list-reader.ts';
import { type PageOf, type Selections, selectionsOf } from '../list/list-source.ts';
import { byId, byTime, within } from '../list/sort-key.ts';
import { profileOf } from '../profile/profile.queries.ts';
import { CommentList, type CommentOutput, type ListCommentsInput } from './comment.schema.ts';

/** The columns of comments that are selected from as `c`. */
const { ref: column } = expressionBuilder<Tables & { c: Tables['comments'] }, 'c'>();

const createdAt = byTime(column('c.created_at'));

interface Thread {
  articleId: string;
  viewerId: string | null;
}

const readComments = createListReader<Thread>()(CommentList, {
  name: 'comments',
  id: byId(column('c.id')),
  keys: { createdAt },
  filters: { createdAt: (bounds) => within(createdAt, bounds) },
  rows: (db, value) => commentsOf(db, value('articleId')),
  fields: (value) => commentFields(value('viewerId')),
});

/** Returns a page of an article's comments. */
export function listComments(
  ctx: ListContext,
  articleId: string,
  input: ListCommentsInput,
): Promise<PageOf<typeof CommentList>> {
  const viewerId = ctx.principal?.userId ?? null;
  return readComments({ ctx, input, values: { articleId, viewerId }, scope: articleId });
}

/** Returns one comment of an article, or `null`. */
export async function findComment(
  em: EntityManager,
  viewerId: string | null,
  { articleId, id }: { articleId: string; id: string },
): Promise<CommentOutput | null> {
  const [comment] = await selectComment(em, { articleId, viewerId, id });
  return comment ?? null;
}

const selectComment = compiledQuery<Thread & { id: string }>()((db, value) =>
  commentsOf(db, value('articleId'))
    .where('c.id', '=', value('id'))
    .select(selectionsOf(commentFields(value('viewerId')))),
);

function commentsOf(db: Kysely<Tables>, articleId: Expression<string>) {
  return db.selectFrom('comments as c').where('c.article_id', '=', articleId);
}

function commentFields(viewerId: Value<string | null>): Selections<CommentOutput> {
  return {
    id: column('c.id'),
    version: column('c.version'),
    body: column('c.body'),
    createdAt: isoText(column('c.created_at')),
    updatedAt: isoText(column('c.updated_at')),
    author: profileOf(column('c.author_id'), viewerId),
  };
}
