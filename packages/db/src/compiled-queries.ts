import { CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { EntityManager } from './entity-manager.ts';
import { kysely } from './kysely.ts';
import { RecentlyUsed } from './recently-used.ts';
import type { Tables } from './tables.ts';

/** A value, or what stands for one in a compiled query. */
export type Value<TValue> = TValue | RawBuilder<TValue>;

/** Stands in the query for a value that is known only when it runs. */
export type Parameter<TValues> = <TName extends keyof TValues & string>(
  name: TName,
) => RawBuilder<TValues[TName]>;

/** Makes the query. Whatever differs from call to call comes from `value`, what does not is `sql.lit(…)`. */
export type Build<TValues, TRow> = (
  db: Kysely<Tables>,
  value: Parameter<TValues>,
) => { compile(): CompiledQuery<TRow> };

/** What one call of a query takes. */
export interface Execution<TValues, TRow> {
  /** Tells apart the texts that `build` makes, besides the names of the values and which of them are null. */
  readonly shape: string;
  readonly values: TValues;
  readonly build: Build<TValues, TRow>;
}

interface CompiledText {
  readonly sql: string;
  readonly names: readonly string[];
}

/** About 5 KB each. Whoever asks for more kinds of one thing has those compiled again that were not used for longest. */
const MAX_TEXTS = 100;

/**
 * Queries on one thing that differ in more than their values, as the pages of a list do. Each is built and compiled once, and
 * then only gets new values.
 *
 * A value that is null stands in the text as `null`, so that PostgreSQL plans once for all what follows from it.
 */
export class CompiledQueries {
  readonly #texts = new RecentlyUsed<string, CompiledText>(MAX_TEXTS);

  async execute<TValues extends object, TRow>(
    em: EntityManager,
    { shape, values, build }: Execution<TValues, TRow>,
  ): Promise<TRow[]> {
    const db = kysely(em);
    const key = toKey(shape, values);
    const text = this.#texts.get(key) ?? this.#keep(key, compile(build(db, toParameter(values))));

    const parameters = text.names.map((name) => Reflect.get(values, name));
    const { rows } = await db.executeQuery<TRow>(CompiledQuery.raw(text.sql, parameters));
    return rows;
  }

  #keep(key: string, text: CompiledText): CompiledText {
    this.#texts.add(key, text);
    return text;
  }
}

function toKey(shape: string, values: object): string {
  let key = shape;
  for (const name of Object.keys(values)) key += isNull(values, name) ? ` -${name}` : ` ${name}`;
  return key;
}

function isNull(values: object, name: string): boolean {
  return Reflect.get(values, name) === null;
}

class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

function toParameter<TValues>(values: object): Parameter<TValues> {
  return (name) => (isNull(values, name) ? sql`null` : sql`${new Placeholder(name)}`);
}

function compile(query: { compile(): CompiledQuery }): CompiledText {
  const { sql, parameters } = query.compile();
  const names = parameters.map((parameter) => {
    if (parameter instanceof Placeholder) return parameter.name;
    // It would be the same for every later caller, whoever that is.
    throw new TypeError(
      `A compiled query holds the value ${JSON.stringify(parameter)}: say value(…) for it, or sql.lit(…) when it never differs.\n${sql}`,
    );
  });
  return { sql, names };
}
