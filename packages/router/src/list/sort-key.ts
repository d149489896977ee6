import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

/** What rows can be sorted by. */
export interface SortKey {
  column: Expression<unknown>;
  /** What a value that comes back in a cursor is turned into. */
  type: 'integer' | 'text' | 'timestamptz' | 'uuid';
  /** Whether rows may have no value: these count as the greatest, as in the database's own indexes. */
  nullable?: boolean;
}

export function byTime(column: Expression<string | null>): SortKey {
  return { column, type: 'timestamptz' };
}

export function byText(column: Expression<string>): SortKey {
  return { column, type: 'text' };
}

export function byNumber(column: Expression<number>): SortKey {
  return { column, type: 'integer' };
}

export function byId(column: Expression<string>): SortKey {
  return { column, type: 'uuid' };
}

/** What a filter made by `comparison` compares with. */
export interface Bounds {
  gt?: Expression<string | number> | undefined;
  gte?: Expression<string | number> | undefined;
  lt?: Expression<string | number> | undefined;
  lte?: Expression<string | number> | undefined;
}

/** Keeps the rows that lie within bounds. */
export function within(
  { column, type }: SortKey,
  { gt, gte, lt, lte }: Bounds,
): RawBuilder<SqlBool> {
  const compare = (operator: string, value: Expression<string | number> | undefined) =>
    value === undefined ? [] : [sql`${column} ${sql.raw(operator)} ${value}::${sql.raw(type)}`];
  const all = [
    sql`true`,
    ...compare('>', gt),
    ...compare('>=', gte),
    ...compare('<', lt),
    ...compare('<=', lte),
  ];
  return sql<SqlBool>`${sql.join(all, sql` and `)}`;
}
