import type { InferKyselyDB } from '@mikro-orm/sql';
import type { ColumnType } from 'kysely';
import type { ArticleStorage, ArticleTagStorage } from './entities/article.entity.ts';
import type { CommentStorage } from './entities/comment.entity.ts';
import type { FavoriteStorage } from './entities/favorite.entity.ts';
import type { FollowStorage } from './entities/follow.entity.ts';
import type { SessionStorage } from './entities/session.entity.ts';
import type { TagStorage } from './entities/tag.entity.ts';
import type { UserStorage } from './entities/user.entity.ts';

type Storage =
  | UserStorage
  | ArticleStorage
  | ArticleTagStorage
  | CommentStorage
  | TagStorage
  | FollowStorage
  | FavoriteStorage
  | SessionStorage;

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
