import type { Cursor, Cursors } from './cursor.ts';
import type { Position } from './keyset.ts';
import type { Page } from './list.schema.ts';

/** The column that holds where a row stands in the order. */
export const POSITION = '_position';

/** A row as it is read, of which an item is shown. */
export type Row = Record<string, unknown> & { [POSITION]: Position };

interface Reading {
  /** Where it began, or null for the very beginning. */
  place: Cursor | null;
  limit: number;
  cursors: Cursors;
}

/** Makes a page of the rows from a place on, of which one more than the limit says that there are more. */
export function toPage(rows: readonly Row[], reading: Reading): Page<Record<string, unknown>> {
  const { place, limit, cursors } = reading;
  if (place && rows.length === 0) return turnRound(place, cursors);

  const isBackward = place?.isBackward ?? false;
  const hasMore = rows.length > limit;
  const shown = rows.slice(0, limit);
  if (isBackward) shown.reverse();

  const hasNext = isBackward || hasMore;
  const hasPrev = isBackward ? hasMore : place !== null;
  const leadOn = (row: Row | undefined, isBackward: boolean) =>
    row ? cursors.encode({ position: row[POSITION], isBackward, isInclusive: false }) : null;
  return {
    items: shown.map(({ [POSITION]: _, ...item }) => item),
    nextCursor: hasNext ? leadOn(shown.at(-1), false) : null,
    prevCursor: hasPrev ? leadOn(shown[0], true) : null,
  };
}

/** Whatever lay ahead is gone: the empty page leads back to where its reader came from. */
function turnRound({ position, isBackward }: Cursor, cursors: Cursors): Page<never> {
  const back = cursors.encode({ position, isBackward: !isBackward, isInclusive: true });
  return { items: [], nextCursor: isBackward ? back : null, prevCursor: isBackward ? null : back };
}
