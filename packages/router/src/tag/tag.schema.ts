import { z } from 'zod';

export const TagName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters and digits, joined by -')
  .max(40);

export const TagOutput = z.object({ name: TagName, articlesCount: z.int() }).meta({ id: 'Tag' });

export const TagListInput = z.strictObject({ limit: z.int().min(1).max(100).default(20) });

export const TagListOutput = z.object({ items: z.array(TagOutput) });
