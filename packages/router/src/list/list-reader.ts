import type { KeyObject } from 'node:crypto';
import { CompiledQueries, type EntityManager } from '@duet/db';
import type { Context } from '../context.ts';
import { createCursors } from './cursor.ts';
import { findFilters } from './filters.ts';
import { countQuery, pageQuery, type Reading } from './list-queries.ts';
import type {
  InputOf,
  ListContract,
  ListQuery,
  ListSource,
  PageOf,
  PlainSource,
} from './list-source.ts';
import { toPage } from './page.ts';

/** What a list needs to know of who asks. */
export type ListContext = Pick<Context, 'cursorKey' | 'em' | 'principal'>;

interface PageRequest<TContract extends ListContract, TValues> {
  ctx: { cursorKey: KeyObject; em: EntityManager };
  input: InputOf<TContract>;
  /** What `value` stands for in the source. */
  values: TValues;
  /** What else decides which rows there are: the viewer whose list it is, the thing that it hangs on. */
  scope?: string;
}

/**
 * Returns what reads a page of a list: one statement, and one more where `count` asks for it. Each kind of page is compiled once.
 *
 * @example
 * const readBookmarks = createListReader<{ userId: string }>()(BookmarkList, { … });
 * const page = await readBookmarks({ ctx, input, values: { userId }, scope: userId });
 */
export function createListReader<TValues extends object = Record<never, never>>() {
  return <TContract extends ListContract, TDatabase, TTable extends keyof TDatabase>(
    contract: TContract,
    typedSource: ListSource<TContract, TValues, TDatabase, TTable>,
  ) => {
    // The contract has parsed the input: its names are those of the source, its values are what the filters take.
    const source = typedSource as unknown as PlainSource;
    const queries = new CompiledQueries();

    return async (request: PageRequest<TContract, TValues>): Promise<PageOf<TContract>> => {
      const { ctx, input, values, scope } = request;
      const query = input as ListQuery;
      const filters = findFilters(Object.keys(source.filters), query);
      const named = filters.map(({ name, value }) => [name, value]);
      const cursors = createCursors(ctx.cursorKey, [source.name, query.sort, named, scope]);
      const place = query.cursor === undefined ? null : cursors.decode(query.cursor);

      const own = values as Record<string, unknown>;
      const reading: Reading = { source, fields: contract.fields, query, filters, values: own };
      const rows = await queries.execute(ctx.em, pageQuery(reading, place));
      const page = toPage(rows, { place, limit: query.limit, cursors });
      if (query.count === undefined) return page as PageOf<TContract>; // as the contract says of this input

      const [counted] = await queries.execute(ctx.em, countQuery(reading));
      return { ...page, totalCount: counted?.count } as PageOf<TContract>;
    };
  };
}
