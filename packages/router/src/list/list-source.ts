import type { Parameter, Tables } from '@duet/db';
import type {
  AliasableExpression,
  AliasedExpression,
  Expression,
  Kysely,
  SelectQueryBuilder,
  SqlBool,
} from 'kysely';
import type { z } from 'zod';
import type { StandIn } from './filters.ts';
import type { Step } from './keyset.ts';
import type { Page } from './list.schema.ts';
import { type KeyOf, parseOrder } from './order.ts';
import type { SortKey } from './sort-key.ts';

/** What `defineList` returns, as far as reading pages goes. */
export interface ListContract {
  orders: readonly string[];
  fields: readonly string[];
  filters: readonly string[];
  input: z.ZodType;
  output: z.ZodType<Page<unknown>>;
}

/** What every list takes, whatever its contract adds. */
export interface ListQuery {
  limit: number;
  cursor?: string | undefined;
  sort: string;
  fields?: string[] | undefined;
  expand?: string[] | undefined;
  count?: 'exact' | undefined;
}

export type InputOf<TContract extends ListContract> = z.output<TContract['input']>;
export type PageOf<TContract extends ListContract> = z.output<TContract['output']>;
export type ItemOf<TContract extends ListContract> = PageOf<TContract>['items'][number];

/**
 * How the words of a list are said in SQL. Everything here is asked once for all pages that differ only in their values, so what
 * differs comes from `value`.
 */
export interface ListSource<
  TContract extends ListContract,
  TValues,
  TDatabase,
  TTable extends keyof TDatabase,
> {
  /** Tells the cursors of this list from those of others. */
  name: string;
  /** What no two rows share: it decides where everything else is level. */
  id: SortKey;
  keys: Record<KeyOf<TContract['orders'][number]>, SortKey>;
  filters: {
    [K in TContract['filters'][number]]: (
      value: StandIn<NonNullable<InputOf<TContract>[K & keyof InputOf<TContract>]>>,
    ) => Expression<SqlBool>;
  };
  /**
   * The rows: a query with its tables and conditions that selects nothing. One that gathers rows from many places has `first`
   * keep of each place only what can be on the page.
   */
  rows: (
    db: Kysely<Tables>,
    value: Parameter<TValues>,
    first: First,
  ) => SelectQueryBuilder<TDatabase, TTable, object>;
  /** What an item is selected from, and what `expand` can add to it. */
  fields: (value: Parameter<TValues>, expand: readonly string[]) => Selections<ItemOf<TContract>>;
}

/** What each field of an item is selected from, and each relation that may be asked for. */
export type Selections<TItem> = {
  [K in keyof TItem]-?: AliasableExpression<Exclude<TItem[K], undefined>>;
};

/** Keeps of the rows of one place what can be on the page: in order, from the cursor on, and no more than fit. */
export type First = <TRows>(rows: TRows) => TRows;

/** What a query runs with, by name. */
export type Values = Record<string, unknown>;

/** A query with its tables and conditions, whatever they are: only whole expressions are added to it. */
export type Rows = SelectQueryBuilder<Record<string, Record<string, unknown>>, string, object>;

/** A source with its names as plain text: reading a page is the same for all of them. */
export interface PlainSource {
  name: string;
  id: SortKey;
  keys: Record<string, SortKey>;
  filters: Record<string, (value: unknown) => Expression<SqlBool>>;
  rows: (db: Kysely<Tables>, value: Parameter<Values>, first: (rows: Rows) => Rows) => Rows;
  fields: (
    value: Parameter<Values>,
    expand: readonly string[],
  ) => Record<string, AliasableExpression<unknown>>;
}

/** Returns the steps of an order. The last one goes on to the id, so that no two rows are level. */
export function findSteps({ keys, id }: PlainSource, order: string): Step[] {
  const steps = parseOrder(order).flatMap(({ key: name, descending }) => {
    const key = keys[name];
    return key ? [{ key, descending }] : [];
  });
  return [...steps, { key: id, descending: steps.at(-1)?.descending ?? false }];
}

/**
 * Returns what to select: the fields that a query names, all of them when it names none, and the relations that it expands.
 * A query string cannot tell an empty list from none.
 */
export function findSelections(
  all: readonly string[],
  { fields, expand }: { fields: readonly string[]; expand: readonly string[] },
  available: Record<string, AliasableExpression<unknown>>,
): [name: string, expression: AliasableExpression<unknown>][] {
  const relations = expand.map((path) => path.split('.', 1)[0]);
  const names = new Set([...(fields.length > 0 ? fields : all), ...relations]);
  return Object.entries(available).filter(([name]) => names.has(name));
}

/** Returns a typed `select` of all of these, each under its name. */
export function selectionsOf<TFields extends Record<string, AliasableExpression<unknown>>>(
  fields: TFields,
) {
  type Aliased = {
    [K in keyof TFields & string]: TFields[K] extends AliasableExpression<infer TValue>
      ? AliasedExpression<TValue, K>
      : never;
  }[keyof TFields & string];
  // Each is named after its own key.
  return Object.entries(fields).map(([name, expression]) => expression.as(name)) as Aliased[];
}
