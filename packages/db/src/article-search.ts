import { type RawBuilder, sql } from 'kysely';
import type { Value } from './compiled-queries.ts';

/** Matches the articles of `table` (the alias in the query) with what a person typed into a search field. */
export function articleMatches(table: string, words: Value<string>): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${table}.search_vector`)} @@ websearch_to_tsquery('english', ${words})`;
}
