import { type EntityManager, kysely } from '@duet/db';
import { sql } from 'kysely';
import { createListReader, type ListContext } from '../list/list-reader.ts';
import type { PageOf } from '../list/list-source.ts';
import { byNumber, byText } from '../list/sort-key.ts';
import { type ListTagsInput, TagList } from './tag.schema.ts';

const fields = {
  name: sql.ref<string>('t.name'),
  articlesCount: sql.ref<number>('t.articles_count'),
};
const name = byText(fields.name);

const readTags = createListReader(TagList, {
  name: 'tags',
  id: name,
  keys: { name, articlesCount: byNumber(fields.articlesCount) },
  filters: {},
});

/** Returns a page of the tags of published articles. Counting looks at all of them. */
export function listTags(ctx: ListContext, input: ListTagsInput): Promise<PageOf<typeof TagList>> {
  return readTags(countedTags(ctx.em), { ctx, input, fields });
}

function countedTags(em: EntityManager) {
  const counted = kysely(em)
    .selectFrom('tags')
    .innerJoin('article_tags as x', 'x.tag_id', 'tags.id')
    .innerJoin('articles as a', 'a.id', 'x.article_id')
    .where('a.status', '=', 'published')
    .groupBy('tags.name')
    .select(['tags.name', sql<number>`count(*)::int`.as('articles_count')]);
  return kysely(em).selectFrom(counted.as('t'));
}
