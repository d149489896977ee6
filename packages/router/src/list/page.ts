import { encodeCursor } from './cursor.ts';

/** Returns the page that `limit + 1` rows make: the row too many only says that another page follows. */
export function toPage<TRow, TItem>(
  rows: readonly TRow[],
  limit: number,
  { toItem, position }: { toItem: (row: TRow) => TItem; position: (row: TRow) => string[] },
): { items: TItem[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(toItem), nextCursor: last ? encodeCursor(position(last)) : null };
}
