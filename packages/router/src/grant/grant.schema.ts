import { z } from 'zod';
import { defineItem, defineList } from '../list/list.schema.ts';

export const GrantOutput = z
  .object({
    id: z.string().meta({ description: 'The id of the application' }),
    name: z.string(),
    homepage: z.string().nullable(),
    /** Who registered the application; null for one that registered itself. */
    owner: z.string().nullable(),
    scopes: z.array(z.string()),
    since: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Grant' });
export type GrantOutput = z.infer<typeof GrantOutput>;

export const GrantParams = z.strictObject({
  id: z.uuid().meta({ description: 'The id of the application' }),
});

export const GrantList = defineList({
  item: defineItem('GrantSummary', GrantOutput),
  orders: ['name', '-name'],
});
export type ListGrantsInput = z.infer<typeof GrantList.input>;
