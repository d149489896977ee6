import { createDatabase, createSession, type Database, User } from '@duet/db';
import { Client } from 'pg';

const SERVER = 'postgres://postgres@127.0.0.1:5432/postgres';
const NAME = 'duet_benchmarks';
const ARTICLES = 10_000;

/** A database full of articles, and somebody who is signed in to it. */
export interface BenchDatabase {
  readonly url: string;
  /** The `Cookie` header of somebody who writes. */
  readonly cookie: string;
}

/** Makes the database anew: 10,000 published articles by 100 authors, each with 4 of 50 tags and some favorites. */
export async function prepareDatabase(): Promise<BenchDatabase> {
  const url = await createEmpty();
  const database = await createDatabase({ url });
  try {
    await database.migrate();
    await fill(database);
    return { url, cookie: await signIn(database) };
  } finally {
    await database.close();
  }
}

async function createEmpty(): Promise<string> {
  const client = new Client(SERVER);
  await client.connect();
  await client.query(`drop database if exists ${NAME} with (force)`);
  await client.query(`create database ${NAME}`);
  await client.end();
  return SERVER.replace(/[^/]*$/, NAME);
}

/** Ids are numbers in the clothes of a UUID, so that a row can name another one. */
const FILLING = `
  create function id_of(kind int, n int) returns uuid language sql immutable as
    $$ select (lpad(to_hex(kind), 8, '0') || lpad(to_hex(n), 24, '0'))::uuid $$;
  insert into users (id, username, email, password_hash)
    select id_of(1, n), 'author-' || n, 'author-' || n || '@example.com', '-'
    from generate_series(0, 99) n;
  insert into tags (id, name) select id_of(2, n), 'tag-' || n from generate_series(0, 49) n;
  insert into articles (id, slug, title, description, body, status, published_at, created_at, updated_at, author_id)
    select id_of(3, n), 'article-' || n, 'How to write an API, part ' || n, 'What a procedure says once, and who hears it.',
      repeat('Say it once, and serve it twice. ', 18), 'published', at, at, at, id_of(1, n % 100)
    from generate_series(0, ${ARTICLES - 1}) n, lateral (select '2026-01-01T00:00:00Z'::timestamptz + n * interval '20 minutes' as at) t;
  insert into article_tags (article_id, tag_id)
    select id_of(3, n), id_of(2, (n + k * 7) % 50) from generate_series(0, ${ARTICLES - 1}) n, generate_series(0, 3) k;
  insert into favorites (id, user_id, article_id)
    select id_of(4, n * 10 + k), id_of(1, (n + k) % 100), id_of(3, n)
    from generate_series(0, ${ARTICLES - 1}) n, generate_series(0, 6) k;
  drop function id_of;
`;

async function fill(database: Database): Promise<void> {
  await database.fork().execute(FILLING);
  await database.fork().execute('vacuum analyze');
}

async function signIn(database: Database): Promise<string> {
  const em = database.fork();
  const user = await em.findOneOrFail(User, { username: 'author-1' });
  const device = { userAgent: 'benchmark', address: '127.0.0.1' };
  const { token } = await createSession(em, { user, device });
  return `duet=${token}`;
}
