import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { SortKey } from './sort-key.ts';

/** A sort key with the direction it is read in. */
export interface Step {
  key: SortKey;
  descending: boolean;
}

/** The sort values of a row as text. */
export type Position = readonly (string | null)[];

/** Selects the position of each row. */
export function positionOf(steps: readonly Step[]): RawBuilder<(string | null)[]> {
  return sql`array[${sql.join(steps.map(({ key }) => sql`${key.column}::text`))}]`;
}

export function orderBy(steps: readonly Step[]): RawBuilder<unknown> {
  const terms = steps.map(
    ({ key, descending }) => sql`${key.column} ${descending ? sql`desc` : sql`asc`}`,
  );
  return sql.join(terms);
}

export function reverse(steps: readonly Step[]): Step[] {
  return steps.map(({ key, descending }) => ({ key, descending: !descending }));
}

/** The rows behind a position. */
export function isBehind(steps: readonly Step[], position: Position): RawBuilder<SqlBool> {
  const bounds = steps.map((step, index) => ({ ...step, value: position[index] ?? null }));
  const [first] = bounds;
  const isUniform = bounds.every(
    ({ key, descending }) => !key.nullable && descending === first?.descending,
  );
  return isUniform ? compareRows(bounds) : compareStepwise(bounds);
}

interface Bound extends Step {
  value: string | null;
}

/** One comparison of whole rows, which an index answers at once. */
function compareRows(bounds: readonly Bound[]): RawBuilder<SqlBool> {
  const columns = sql.join(bounds.map(({ key }) => key.column));
  const values = sql.join(bounds.map(toValue));
  return sql`(${columns}) ${bounds[0]?.descending ? sql`<` : sql`>`} (${values})`;
}

/** Behind in the first key, or level with it and behind in the next ones. */
function compareStepwise(bounds: readonly Bound[]): RawBuilder<SqlBool> {
  const [first, ...others] = bounds;
  if (!first) return sql`false`;
  const behind = sql<SqlBool>`(${isPast(first)} or (${isLevel(first)} and ${compareStepwise(others)}))`;
  // Says the same once more, in words that an index can start from.
  return first.key.nullable ? behind : sql`(${isPastOrLevel(first)} and ${behind})`;
}

function isPast(bound: Bound): RawBuilder<SqlBool> {
  const { key, descending, value } = bound;
  if (value === null) return descending ? sql`${key.column} is not null` : sql`false`;
  if (descending) return sql`${key.column} < ${toValue(bound)}`;
  const isGreater = sql<SqlBool>`${key.column} > ${toValue(bound)}`;
  return key.nullable ? sql`(${isGreater} or ${key.column} is null)` : isGreater;
}

function isLevel(bound: Bound): RawBuilder<SqlBool> {
  const { column } = bound.key;
  return bound.value === null ? sql`${column} is null` : sql`${column} = ${toValue(bound)}`;
}

function isPastOrLevel(bound: Bound): RawBuilder<SqlBool> {
  return sql`${bound.key.column} ${bound.descending ? sql`<=` : sql`>=`} ${toValue(bound)}`;
}

function toValue({ key, value }: Bound): RawBuilder<unknown> {
  return sql`${value}::${sql.raw(key.type)}`;
}
