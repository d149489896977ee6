import { compiledQuery, type EntityManager, newId } from '@duet/db';
import { sql } from 'kysely';

/** Gives an article that is written exactly these tags, creating those that nobody has used before. */
export async function setTags(
  em: EntityManager,
  articleId: string,
  names: readonly string[],
): Promise<void> {
  // One order for everybody, so that two writers creating the same tags wait instead of deadlocking.
  const sorted = [...new Set(names)].sort();
  const tags = await replaceTags(em, { articleId, names: sorted, newIds: sorted.map(newId) });
  // What a rival created while this statement waited for it, only the next one sees.
  if (tags.length < sorted.length) await setTags(em, articleId, names);
}

/** One statement, whose text is the same for any number of tags: the lists go in as arrays. */
const replaceTags = compiledQuery<{ articleId: string; names: string[]; newIds: string[] }>()(
  (db, value) =>
    db
      .with('created', (db) =>
        db
          .insertInto('tags')
          .columns(['id', 'name'])
          .expression(
            sql`select * from unnest(${value('newIds')}::uuid[], ${value('names')}::text[])`,
          )
          .onConflict((conflict) => conflict.column('name').doNothing())
          .returning('id'),
      )
      .with('wanted', (db) =>
        db
          .selectFrom('tags')
          .select('id')
          .where(sql<boolean>`name = any(${value('names')}::text[])`)
          .unionAll(db.selectFrom('created').select('id')),
      )
      .with('removed', (db) =>
        db
          .deleteFrom('article_tags')
          .where('article_id', '=', value('articleId'))
          .where('tag_id', 'not in', db.selectFrom('wanted').select('id')),
      )
      .with('added', (db) =>
        db
          .insertInto('article_tags')
          .columns(['article_id', 'tag_id'])
          .expression(
            db
              .selectFrom('wanted')
              .select([sql<string>`${value('articleId')}::uuid`.as('article_id'), 'id']),
          )
          .onConflict((conflict) => conflict.doNothing()),
      )
      .selectFrom('wanted')
      .select('id'),
);
