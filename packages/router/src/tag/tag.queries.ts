import type { Tables } from '@duet/db';
import { type Kysely, sql } from 'kysely';
import { createListReader, type ListContext } from '../list/list-reader.ts';
import type { PageOf } from '../list/list-source.ts';
import { byNumber, byText } from '../list/sort-key.ts';
import { type ListTagsInput, TagList } from './tag.schema.ts';

const fields = {
  name: sql.ref<string>('t.name'),
  articlesCount: sql.ref<number>('t.articles_count'),
};
const name = byText(fields.name);

const readTags = createListReader()(TagList, {
  name: 'tags',
  id: name,
  keys: { name, articlesCount: byNumber(fields.articlesCount) },
  filters: {},
  rows: (db) => db.selectFrom(countedTags(db).as('t')),
  fields: () => fields,
});

/** Returns a page of the tags of published articles. Counting looks at all of them. */
export function listTags(ctx: ListContext, input: ListTagsInput): Promise<PageOf<typeof TagList>> {
  return readTags({ ctx, input, values: {} });
}

function countedTags(db: Kysely<Tables>) {
  return db
    .selectFrom('tags')
    .innerJoin('article_tags as x', 'x.tag_id', 'tags.id')
    .innerJoin('articles as a', 'a.id', 'x.article_id')
    .where('a.status', '=', sql.lit('published'))
    .groupBy('tags.name')
    .select(['tags.name', sql<number>`count(*)::int`.as('articles_count')]);
}
