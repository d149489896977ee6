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
import { countRows, type Rows, readPage } from './page.ts';

/** What a list needs to know of who asks. */
export type ListContext = Pick<Context, 'cursorKey' | 'em' | 'principal'>;

interface PageRequest<TContract extends ListContract> {
  ctx: { cursorKey: KeyObject };
  input: InputOf<TContract>;
  fields: Selections<ItemOf<TContract>>;
  /** What else decides which rows there are: the viewer whose list it is, the thing that it hangs on. */
  scope?: string;
}

/**
 * Returns what reads a page of the rows of a query: one statement, and one more where `count` asks for it. The query has its
 * tables and conditions, and selects nothing.
 */
export function createListReader<TContract extends ListContract>(
  contract: TContract,
  typedSource: ListSource<TContract>,
) {
  // The contract has parsed the input: its names are those of the source, its values are what the filters take.
  const source = typedSource as unknown as PlainSource;

  return async <TDatabase, TTable extends keyof TDatabase>(
    all: SelectQueryBuilder<TDatabase, TTable, object>,
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

    const rows = filters.reduce(
      (some, { condition }) => some.where(condition),
      all as unknown as Rows, // as its own comment says
    );
    const page = await readPage(rows, { steps, selections, limit, cursors }, place);
    const total = count ? { totalCount: await countRows(rows) } : {};
    // What was selected is what the contract says of this input.
    return { ...page, ...total } as PageOf<TContract>;
  };
}
