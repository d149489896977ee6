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
  return sql`json_build_array(${sql.join(steps.map(({ key }) => sql`${key.column}::text`))})`;
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

/** Where a reading begins: behind the row at this position, or with it. Each value is null, or something stands for it. */
interface Place {
  position: readonly (RawBuilder<unknown> | null)[];
  isInclusive: boolean;
}

/** The rows from a place on. */
export function isAhead(
  steps: readonly Step[],
  { position, isInclusive }: Place,
): RawBuilder<SqlBool> {
  const bounds = steps.map((step, index) => ({ ...step, value: position[index] ?? null }));
  const [first] = bounds;
  const isUniform = bounds.every(
    ({ key, descending }) => !key.nullable && descending === first?.descending,
  );
  return isUniform ? compareRows(bounds, isInclusive) : compareStepwise(bounds, isInclusive);
}

interface Bound extends Step {
  value: RawBuilder<unknown> | null;
}

/** One comparison of whole rows, which an index answers at once. */
function compareRows(bounds: readonly Bound[], isInclusive: boolean): RawBuilder<SqlBool> {
  const columns = sql.join(bounds.map(({ key }) => key.column));
  const values = sql.join(bounds.map(toValue));
  const operator = (bounds[0]?.descending ? '<' : '>') + (isInclusive ? '=' : '');
  return sql`(${columns}) ${sql.raw(operator)} (${values})`;
}

/** Past the first value, or level with it and on from there in the next ones. */
function compareStepwise(bounds: readonly Bound[], isInclusive: boolean): RawBuilder<SqlBool> {
  const [first, ...others] = bounds;
  if (!first) return isInclusive ? sql`true` : sql`false`;
  const next = compareStepwise(others, isInclusive);
  const ahead = sql<SqlBool>`(${isPast(first)} or (${isLevel(first)} and ${next}))`;
  // Says the same once more, in words that an index can start from.
  return first.key.nullable ? ahead : sql`(${isPastOrLevel(first)} and ${ahead})`;
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
