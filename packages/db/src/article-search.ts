import { type RawBuilder, sql } from 'kysely';

/**
 * Returns the text of the searched vector. The index and the queries must agree to the letter, or PostgreSQL does not use the
 * index: both take it from here.
 */
export function articleSearchSql(table?: string): string {
  const column = (name: string) => (table ? `"${table}"."${name}"` : `"${name}"`);
  const text = [column('title'), column('description'), column('body')].join(` || ' ' || `);
  return `to_tsvector('english', ${text})`;
}

/** Matches the articles of `table` (the alias in the query) with what a person typed into a search field. */
export function articleMatches(table: string, words: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.raw(articleSearchSql(table))} @@ websearch_to_tsquery('english', ${words})`;
}

/** Ranks the articles of `table` by how well they match, for `order by`. Higher is better. */
export function articleRank(table: string, words: string): RawBuilder<number> {
  return sql<number>`ts_rank(${sql.raw(articleSearchSql(table))}, websearch_to_tsquery('english', ${words}))`;
}
