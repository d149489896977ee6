import type { SqlEntityManager } from '@mikro-orm/sql';

/** The one entity manager type for both databases. */
export type EntityManager = SqlEntityManager;
