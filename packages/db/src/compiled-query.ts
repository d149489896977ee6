import { type Build, CompiledQueries } from './compiled-queries.ts';
import type { EntityManager } from './entity-manager.ts';

/**
 * Makes a query that is built and compiled once and then only gets new values, for reads so hot that building them shows.
 *
 * @example
 * const idOfSlug = compiledQuery<{ slug: string }>()((db, value) =>
 *   db.selectFrom('articles').select('id').where('slug', '=', value('slug')));
 * const [row] = await idOfSlug(em, { slug: 'hello' });
 */
export function compiledQuery<TValues extends object>() {
  return <TRow>(
    build: Build<TValues, TRow>,
  ): ((em: EntityManager, values: TValues) => Promise<TRow[]>) => {
    const queries = new CompiledQueries();
    return (em, values) => queries.execute(em, { shape: '', values, build });
  };
}
