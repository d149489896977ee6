import { type AliasableExpression, type SelectQueryBuilder, sql } from 'kysely';
import type { Cursor, Cursors } from './cursor.ts';
import { isAhead, orderBy, type Position, positionOf, reverse, type Step } from './keyset.ts';
import type { Page } from './list.schema.ts';

/** A query with its tables and conditions, whatever they are: only whole expressions are added to it. */
export type Rows = SelectQueryBuilder<Record<string, Record<string, unknown>>, string, object>;

/** Makes the query over all rows. Where these come from many places, `first` keeps of each what can be on the page. */
export type Source = (first: (rows: Rows) => Rows) => Rows;

/** How a list is read, wherever one begins. */
export interface Reading {
  steps: readonly Step[];
  selections: readonly [name: string, expression: AliasableExpression<unknown>][];
  limit: number;
  cursors: Cursors;
}

/** The column that holds where a row stands in the order. */
const POSITION = '_position';

type Row = Record<string, unknown> & { [POSITION]: Position };

/** Reads the page that begins at a place, or at the very beginning. */
export async function readPage(
  from: Source,
  reading: Reading,
  place: Cursor | null,
): Promise<Page<Record<string, unknown>>> {
  const rows = await readRows(from, reading, place);
  return place && rows.length === 0 ? turnRound(reading, place) : toPage(rows, reading, place);
}

/** Reads one row more than the limit, which says that there are more. */
async function readRows(
  from: Source,
  { steps, selections, limit }: Reading,
  place: Cursor | null,
): Promise<Row[]> {
  const way = place?.isBackward ? reverse(steps) : steps;
  const first = (rows: Rows): Rows => {
    const ahead = place ? rows.where(isAhead(way, place)) : rows;
    return ahead.orderBy(orderBy(way)).limit(limit + 1);
  };
  const found = await first(from(first))
    .select(selections.map(([name, expression]) => expression.as(name)))
    .select(positionOf(steps).as(POSITION))
    .execute();
  return found as Row[]; // as selected
}

/** Whatever lay ahead is gone: the empty page leads back to where its reader came from. */
function turnRound({ cursors }: Reading, { position, isBackward }: Cursor): Page<Row> {
  const back = cursors.encode({ position, isBackward: !isBackward, isInclusive: true });
  return { items: [], nextCursor: isBackward ? back : null, prevCursor: isBackward ? null : back };
}

function toPage(
  rows: readonly Row[],
  { limit, cursors }: Reading,
  place: Cursor | null,
): Page<Record<string, unknown>> {
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

/** Counts every row, which costs a look at each. */
export async function countRows(from: Source): Promise<number> {
  const [found] = await from((rows) => rows)
    .select(sql<number>`count(*)::int`.as('count'))
    .execute();
  return (found as { count: number }).count; // an aggregate always has one row
}
