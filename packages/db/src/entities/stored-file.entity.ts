import { defineEntity, p } from '@mikro-orm/core';
import { Article } from './article.entity.ts';
import { recordProperties } from './record.ts';
import { User } from './user.entity.ts';

const StoredFileSchema = defineEntity({
  name: 'StoredFile',
  tableName: 'files',
  properties: {
    ...recordProperties(),
    owner: () => p.manyToOne(User).ref().deleteRule('cascade'),
    /** The article that it is an image of; a file without one is its owner's avatar. */
    article: () => p.manyToOne(Article).ref().nullable().deleteRule('cascade'),
    name: p.text(),
    contentType: p.text(),
    size: p.integer(),
    sha256: p.text(),
  },
  uniques: [
    {
      name: 'files_avatar_unique',
      expression:
        'create unique index "files_avatar_unique" on "files" ("owner_id") where "article_id" is null',
    },
  ],
  indexes: [
    { name: 'files_of_article', properties: ['article', 'id'] },
    { name: 'files_of_owner', properties: ['owner'] },
  ],
});

/** What is known of a file. Its bytes are in the storage, under its id. */
export class StoredFile extends StoredFileSchema.class {
  static readonly storage = StoredFileSchema;
}
StoredFileSchema.setClass(StoredFile);
