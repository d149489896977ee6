import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from './record.ts';

const TagSchema = defineEntity({
  name: 'Tag',
  tableName: 'tags',
  properties: {
    ...recordProperties(),
    name: p.text().unique('tags_name_unique'),
  },
});

export class Tag extends TagSchema.class {
  static readonly storage = TagSchema;
}
TagSchema.setClass(Tag);
