import type { SqlEntityManager } from '@mikro-orm/sql';
import { type Expression, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Returns typed queries over the tables, in the entity manager's own transaction if it has one. */
export function kysely(em: SqlEntityManager): Kysely<Tables> {
  return em.getKysely<Tables>();
}

/** Selects a time as RFC 3339 text in UTC with milliseconds, `2026-11-21T08:30:00.000Z`. A null time stays null. */
export function isoText<TValue extends string | null>(
  time: Expression<TValue>,
): RawBuilder<TValue> {
  return sql<TValue>`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
