import { defineEntity, p } from '@mikro-orm/core';
import { Article } from './article.entity.ts';
import { recordProperties } from './record.ts';
import { User } from './user.entity.ts';

const FavoriteSchema = defineEntity({
  name: 'Favorite',
  tableName: 'favorites',
  properties: {
    ...recordProperties(),
    user: () => p.manyToOne(User).ref().deleteRule('cascade'),
    article: () => p.manyToOne(Article).ref().deleteRule('cascade'),
  },
  uniques: [{ name: 'favorites_pair_unique', properties: ['user', 'article'] }],
  indexes: [{ name: 'favorites_of_article', properties: ['article'] }],
});

export class Favorite extends FavoriteSchema.class {
  static readonly storage = FavoriteSchema;
}
FavoriteSchema.setClass(Favorite);
