import type { InferKyselyDB } from '@mikro-orm/sql';
import type { ColumnType } from 'kysely';
import type * as exported from './entities/index.ts';

/** What each entity class says of how it is stored. */
type Storage = {
  [TName in keyof typeof exported]: (typeof exported)[TName] extends { storage: infer TStorage }
    ? TStorage
    : never;
}[keyof typeof exported];

/** A time goes in as a date or as text, and comes out as the database's own text: select it through `isoText`. */
type Stored<TValue> =
  TValue extends ColumnType<Date, Date | undefined, Date>
    ? ColumnType<string, Date | string | undefined, Date | string>
    : [Extract<TValue, Date>] extends [never]
      ? TValue
      : ColumnType<
          string | Exclude<TValue, Date>,
          Date | string | Exclude<TValue, Date>,
          Date | string | Exclude<TValue, Date>
        >;

type StoredTables<TTables> = {
  [TTable in keyof TTables]: {
    [TColumn in keyof TTables[TTable]]: Stored<TTables[TTable][TColumn]>;
  };
};

/** Every table with its columns, as typed queries see them. Derived from the entities. */
export type Tables = StoredTables<InferKyselyDB<Storage>>;
