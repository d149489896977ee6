import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from './record.ts';
import { Tag } from './tag.entity.ts';
import { User } from './user.entity.ts';

export const ARTICLE_STATUSES = ['draft', 'published'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [key: string]: JsonValue };
export type Metadata = { [key: string]: JsonValue };

const ArticleSchema = defineEntity({
  name: 'Article',
  tableName: 'articles',
  properties: {
    ...recordProperties(),
    slug: p.text().unique('articles_slug_unique'),
    title: p.text(),
    description: p.text(),
    body: p.text(),
    status: p.enum(ARTICLE_STATUSES).default('draft'),
    publishedAt: p.datetime(3).nullable(),
    author: () => p.manyToOne(User).ref().deleteRule('cascade'),
    metadata: p.json<Metadata>().defaultRaw(`'{}'`),
    /** Stored, because making it anew for each row that a search looks at costs a hundred times the comparison. */
    searchVector: p
      .string()
      .columnType('tsvector')
      .generated(`(to_tsvector('english', title || ' ' || description || ' ' || body)) stored`)
      .nullable()
      .lazy()
      .hidden(),
  },
  // Every order of a list has one: read forwards or backwards, it is both that order and its reverse.
  indexes: [
    {
      name: 'articles_published',
      properties: ['publishedAt', 'id'],
      where: { status: 'published' },
    },
    {
      name: 'articles_published_by_author',
      properties: ['author', 'publishedAt', 'id'],
      where: { status: 'published' },
    },
    {
      name: 'articles_published_by_title',
      properties: ['title', 'id'],
      where: { status: 'published' },
    },
    {
      name: 'articles_newest_by_title',
      expression: `create index "articles_newest_by_title" on "articles" ("published_at" desc, "title", "id") where "status" = 'published'`,
    },
    {
      name: 'articles_drafts_by_creation',
      properties: ['author', 'createdAt', 'id'],
      where: { status: 'draft' },
    },
    {
      name: 'articles_drafts_by_change',
      properties: ['author', 'updatedAt', 'id'],
      where: { status: 'draft' },
    },
    { name: 'articles_by_author', properties: ['author', 'id'] },
    {
      name: 'articles_search',
      expression:
        'create index "articles_search" on "articles" using gin ("search_vector") with (fastupdate = off)',
    },
  ],
  checks: [
    {
      name: 'articles_published_at_set',
      expression: "status <> 'published' or published_at is not null",
    },
  ],
});

export class Article extends ArticleSchema.class {
  static readonly storage = ArticleSchema;
}
ArticleSchema.setClass(Article);

const ArticleTagSchema = defineEntity({
  name: 'ArticleTag',
  tableName: 'article_tags',
  properties: {
    article: () => p.manyToOne(Article).primary().ref().deleteRule('cascade'),
    tag: () => p.manyToOne(Tag).primary().ref().deleteRule('cascade'),
  },
  indexes: [{ name: 'article_tags_of_tag', properties: ['tag', 'article'] }],
});

/** That an article has a tag. */
export class ArticleTag extends ArticleTagSchema.class {
  static readonly storage = ArticleTagSchema;
}
ArticleTagSchema.setClass(ArticleTag);
