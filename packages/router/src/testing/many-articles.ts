import { type EntityManager, kysely } from '@duet/db';
import { type RawBuilder, sql } from 'kysely';

const AUTHORS = 10;

/** Adds articles number `from` to `to`, every tenth a draft, by ten authors who take turns. */
export async function addArticles(em: EntityManager, from: number, to: number): Promise<void> {
  const db = kysely(em);
  await sql`
    insert into users (id, username, email, password_hash)
    select ${idOf(sql`n`)}, 'user-' || n, 'user-' || n || '@example.com', '-'
    from generate_series(0, ${AUTHORS - 1}::int) n on conflict do nothing
  `.execute(db);
  await sql`
    insert into articles
      (id, slug, title, description, body, status, published_at, created_at, updated_at, author_id)
    select ${idOf(sql`n`)}, 'slug-' || n, 'Title ' || (n::bigint * 7919 % 100003), '', 'x',
      case when n % 10 = 5 then 'draft' else 'published' end, at, at, at, ${idOf(sql`n % ${AUTHORS}::int`)}
    from generate_series(${from}::int, ${to}::int) n,
      lateral (select '2020-01-01T00:00:00Z'::timestamptz + n * interval '20 seconds' as at) t
  `.execute(db);
  await sql`analyze articles`.execute(db);
}

function idOf(number: RawBuilder<unknown>): RawBuilder<string> {
  return sql`lpad(to_hex(${number}), 32, '0')::uuid`;
}
