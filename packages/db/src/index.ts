export {
  type Loaded,
  NotFoundError,
  OptimisticLockError,
  type Ref,
  UniqueConstraintViolationException,
} from '@mikro-orm/core';
export { sql } from 'kysely';
export * from './article-search.ts';
export * from './database.ts';
export * from './entities/article.entity.ts';
export * from './entities/comment.entity.ts';
export * from './entities/favorite.entity.ts';
export * from './entities/follow.entity.ts';
export * from './entities/record.ts';
export * from './entities/session.entity.ts';
export * from './entities/tag.entity.ts';
export * from './entities/user.entity.ts';
export * from './entity-manager.ts';
export * from './kysely.ts';
export * from './tables.ts';
export * from './transaction.ts';
