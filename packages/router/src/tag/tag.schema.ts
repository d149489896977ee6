import { z } from 'zod';
import { defineItem, defineList } from '../list/list.schema.ts';

export const TagName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters and digits, joined by -')
  .max(40)
  .meta({ examples: ['web'] });

const TagOutput = z.object({ name: TagName, articlesCount: z.int().nonnegative() });

export const TagList = defineList({
  item: defineItem('Tag', TagOutput),
  orders: ['-articlesCount,name', 'name', '-name'],
});
export type ListTagsInput = z.infer<typeof TagList.input>;
