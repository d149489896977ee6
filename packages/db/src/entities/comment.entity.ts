import { defineEntity, p } from '@mikro-orm/core';
import { Article } from './article.entity.ts';
import { recordProperties } from './record.ts';
import { User } from './user.entity.ts';

const CommentSchema = defineEntity({
  name: 'Comment',
  tableName: 'comments',
  properties: {
    ...recordProperties(),
    article: () => p.manyToOne(Article).ref().deleteRule('cascade'),
    author: () => p.manyToOne(User).ref().deleteRule('cascade'),
    body: p.text(),
  },
  indexes: [
    { name: 'comments_of_article', properties: ['article', 'createdAt', 'id'] },
    { name: 'comments_by_author', properties: ['author'] },
  ],
});

export class Comment extends CommentSchema.class {
  static readonly storage = CommentSchema;
}
CommentSchema.setClass(Comment);
