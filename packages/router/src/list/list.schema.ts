import { z } from 'zod';

/** What every list takes. `cursor` is the `nextCursor` of the page before; treat it as opaque. */
export const ListInput = z.strictObject({
  limit: z.int().min(1).max(100).default(20).meta({ description: 'How many items a page holds' }),
  cursor: z.string().max(200).optional().meta({ description: '`nextCursor` of the page before' }),
  direction: z
    .literal('forward')
    .optional()
    .meta({ description: 'Sent by infinite queries of front ends; lists only run forward' }),
});
export type ListInput = z.infer<typeof ListInput>;

/** A page of a list. `nextCursor` is `null` on the last one. */
export function pageOf<TItem extends z.ZodType>(item: TItem) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
