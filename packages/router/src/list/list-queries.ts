import type { Execution } from '@duet/db';
import { sql } from 'kysely';
import type { Cursor } from './cursor.ts';
import { type Filter, standInFor, valuesOf } from './filters.ts';
import { isAhead, orderBy, type Position, positionOf, reverse } from './keyset.ts';
import {
  findSelections,
  findSteps,
  type ListQuery,
  type PlainSource,
  type Rows,
  type Values,
} from './list-source.ts';
import { POSITION, type Row } from './page.ts';

/** What is read of a list. */
export interface Reading {
  readonly source: PlainSource;
  /** What an item shows when nothing else is asked for. */
  readonly fields: readonly string[];
  readonly query: ListQuery;
  readonly filters: readonly Filter[];
  /** The list's own values: the viewer, the thing that it hangs on. */
  readonly values: Values;
}

type Build<TRow> = Execution<Values, TRow>['build'];

/**
 * Returns the query of the page that begins at a place, or at the very beginning, and holds one row more.
 *
 * The limit is part of the text: with a number that it does not know, PostgreSQL plans each page anew.
 */
export function pageQuery(reading: Reading, place: Cursor | null): Execution<Values, Row> {
  const { source, fields, query, filters, values } = reading;
  const { sort, limit } = query;
  const asked = { fields: toSet(query.fields), expand: toSet(query.expand) };

  const build: Build<Row> = (db, value) => {
    const steps = findSteps(source, sort);
    const way = place?.isBackward ? reverse(steps) : steps;
    const first = (rows: Rows): Rows => {
      const ahead = place ? rows.where(isAhead(way, toPlace(place, value))) : rows;
      return ahead.orderBy(orderBy(way)).limit(sql.lit(limit + 1));
    };
    const all = filtered(source.rows(db, value, first), reading, value);
    const available = source.fields(value, asked.expand);
    const selected = findSelections(fields, asked, available);
    return first(all)
      .select(selected.map(([name, expression]) => expression.as(name)))
      .select(positionOf(steps).as(POSITION)) as unknown as ReturnType<Build<Row>>; // as selected
  };
  return {
    shape: JSON.stringify([sort, limit, asked, place?.isBackward, place?.isInclusive]),
    values: { ...values, ...valuesOf(filters), ...positionValues(place) },
    build,
  };
}

/** Returns the query that counts every row, which costs a look at each. */
export function countQuery(reading: Reading): Execution<Values, { count: number }> {
  const { source, filters, values } = reading;
  return {
    shape: 'count',
    values: { ...values, ...valuesOf(filters) },
    build: (db, value) =>
      filtered(
        source.rows(db, value, (rows) => rows),
        reading,
        value,
      ).select(sql<number>`count(*)::int`.as('count')),
  };
}

function filtered(rows: Rows, { source, filters }: Reading, value: StandIns): Rows {
  return filters.reduce((some, filter) => {
    const toCondition = source.filters[filter.name];
    return toCondition ? some.where(toCondition(standInFor(filter, value))) : some;
  }, rows);
}

type StandIns = Parameters<Build<unknown>>[1];

/** The place in a query that is compiled once: which of its values are null decides on the text. */
function toPlace({ position, isInclusive }: Cursor, value: StandIns) {
  const standIns = position.map((each, index) =>
    each === null ? null : value(`position.${index}`),
  );
  return { position: standIns, isInclusive };
}

function positionValues(place: Cursor | null): Values {
  const position: Position = place?.position ?? [];
  return Object.fromEntries(position.map((each, index) => [`position.${index}`, each]));
}

function toSet(names: readonly string[] = []): string[] {
  return [...new Set(names)].sort();
}
