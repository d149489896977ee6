import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { EntityManager } from './entity-manager.ts';
import { kysely } from './kysely.ts';
import type { Tables } from './tables.ts';

/** Stands in the query for a value that is known only when it runs. */
type Parameter<TValues> = <TName extends keyof TValues & string>(
  name: TName,
) => RawBuilder<TValues[TName]>;

class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Makes a query that is built and compiled once and then only gets new values, for reads so hot that building them shows.
 * `build` must not depend on anything but its arguments.
 *
 * @example
 * const idOfSlug = compiledQuery<{ slug: string }>()((db, value) =>
 *   db.selectFrom('articles').select('id').where('slug', '=', value('slug')));
 * const [row] = await idOfSlug(em, { slug: 'hello' });
 */
export function compiledQuery<TValues extends object>() {
  return <TRow>(
    build: (db: Kysely<Tables>, value: Parameter<TValues>) => { compile(): CompiledQuery<TRow> },
  ): ((em: EntityManager, values: TValues) => Promise<TRow[]>) => {
    let compiled: CompiledQuery<TRow> | undefined;
    return async (em, values) => {
      const db = kysely(em);
      compiled ??= build(db, (name) => sql`${new Placeholder(name)}`).compile();
      const parameters = compiled.parameters.map((parameter) => bind(parameter, values));
      const { rows } = await db.executeQuery<TRow>({ ...compiled, parameters });
      return rows;
    };
  };
}

function bind(parameter: unknown, values: object): unknown {
  return parameter instanceof Placeholder ? Reflect.get(values, parameter.name) : parameter;
}
