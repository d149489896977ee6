import type { KeyObject } from 'node:crypto';
import type { SelectQueryBuilder } from 'kysely';
import type { Context } from '../context.ts';
import { createCursors } from './cursor.ts';
import {
  findFilters,
  findSelections,
  findSteps,
  type InputOf,
  type ItemOf,
  type ListContract,
  type ListQuery,
  type ListSource,
  type PageOf,
  type PlainSource,
  type Selections,
} from './list-source.ts';
import { countRows, type Rows, readPage, type Source } from './page.ts';

/** What a list needs to know of who asks. */
export type ListContext = Pick<Context, 'cursorKey' | 'em' | 'principal'>;

interface PageRequest<TContract extends ListContract> {
  ctx: { cursorKey: KeyObject };
  input: InputOf<TContract>;
  fields: Selections<ItemOf<TContract>>;
  /** What else decides which rows there are: the viewer whose list it is, the thing that it hangs on. */
  scope?: string;
}

/** Keeps of the rows of one place what can be on the page: in order, from the cursor on, and no more than fit. */
export type First = <TRows>(rows: TRows) => TRows;

/**
 * The rows of a list: a query with its tables and conditions that selects nothing. One that gathers rows from many places
 * is made by a function, so that each place gives only what can be on the page.
 */
type RowsOf<TDatabase, TTable extends keyof TDatabase> =
  | SelectQueryBuilder<TDatabase, TTable, object>
  | ((first: First) => SelectQueryBuilder<TDatabase, TTable, object>);

/**
 * Returns what reads a page of the rows of a query: one statement, and one more where `count` asks for it.
 */
export function createListReader<TContract extends ListContract>(
  contract: TContract,
  typedSource: ListSource<TContract>,
) {
  // The contract has parsed the input: its names are those of the source, its values are what the filters take.
  const source = typedSource as unknown as PlainSource;

  return async <TDatabase, TTable extends keyof TDatabase>(
    from: RowsOf<TDatabase, TTable>,
    { ctx, input, fields, scope }: PageRequest<TContract>,
  ): Promise<PageOf<TContract>> => {
    const query = input as ListQuery;
    const { limit, cursor, sort, count } = query;
    const filters = findFilters(source, query);
    const steps = findSteps(source, sort);
    const selections = findSelections(contract, query, fields);

    const named = filters.map(({ name, value }) => [name, value]);
    const cursors = createCursors(ctx.cursorKey, [source.name, sort, named, scope]);
    const place = cursor === undefined ? null : cursors.decode(cursor);

    const rows: Source = (first) => {
      // Whatever its tables are, only whole expressions are added.
      const all = typeof from === 'function' ? from(first as First) : from;
      return filters.reduce((some, { condition }) => some.where(condition), all as unknown as Rows);
    };
    const page = await readPage(rows, { steps, selections, limit, cursors }, place);
    const total = count ? { totalCount: await countRows(rows) } : {};
    // What was selected is what the contract says of this input.
    return { ...page, ...total } as PageOf<TContract>;
  };
}
