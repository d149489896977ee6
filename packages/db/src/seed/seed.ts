import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import { hashPassword } from '../passwords/passwords.ts';
import { transactional } from '../transaction.ts';
import { createDemoContent, type DemoContent } from './demo-content.ts';

/** What every demo user signs in with. */
export const DEMO_PASSWORD = 'duet-demo-password';

export interface SeedOptions {
  onProgress?: (progress: { done: number; total: number }) => void;
}

export interface SeedResult {
  /** How many rows were written: none when the demo content was there already. */
  rows: number;
  accounts: { email: string; role: string }[];
}

/** Somebody else has the names of the demo users, so the content cannot be added. Nothing was written. */
export class SeedConflictError extends Error {
  override readonly name = 'SeedConflictError';
}

/** Rows per statement: well below the 65,535 parameters that PostgreSQL takes. */
const CHUNK = 500;

/** Fills a migrated database with the demo content, all of it or nothing. A second run finds it there and writes nothing. */
export async function seed(database: Database, options: SeedOptions = {}): Promise<SeedResult> {
  const content = createDemoContent(await hashPassword(DEMO_PASSWORD));
  const accounts = content.users.slice(0, 3).map(({ email, role = 'user' }) => ({ email, role }));
  const rows = await transactional(database.fork(), async (em) => {
    if (await isSeeded(em, content)) return 0;
    return insertContent(em, content, options);
  });
  // Fresh tables have no statistics, and without them the planner reads whole tables for a search.
  if (rows > 0) await sql`analyze`.execute(kysely(database.fork()));
  return { rows, accounts };
}

async function isSeeded(em: EntityManager, { users }: DemoContent): Promise<boolean> {
  const names = users.map(({ username }) => username);
  const known = await kysely(em)
    .selectFrom('users')
    .select(['id', 'username'])
    .where(({ fn, ref }) => fn('lower', [ref('username')]), 'in', names)
    .execute();
  if (known.length === 0) return false;

  const first = known.find(({ id }) => id === users[0]?.id);
  if (first) return true;
  throw new SeedConflictError(
    `There is a user named ${known[0]?.username} who is not of the demo content. Seed an empty database: another DATA_DIR, such as DATA_DIR=.demo, or another DATABASE_URL.`,
  );
}

async function insertContent(
  em: EntityManager,
  content: DemoContent,
  { onProgress }: SeedOptions,
): Promise<number> {
  const statements = insertStatements(em, content);
  const total = statements.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const { rows, statement } of statements) {
    await statement.execute();
    done += rows;
    onProgress?.({ done, total });
  }
  return done;
}

/** What is referred to comes first. */
function insertStatements(em: EntityManager, content: DemoContent) {
  const db = kysely(em);
  return [
    ...inChunks(content.users, (rows) => db.insertInto('users').values(rows)),
    ...inChunks(content.tags, (rows) => db.insertInto('tags').values(rows)),
    ...inChunks(content.articles, (rows) => db.insertInto('articles').values(rows)),
    ...inChunks(content.article_tags, (rows) => db.insertInto('article_tags').values(rows)),
    ...inChunks(content.comments, (rows) => db.insertInto('comments').values(rows)),
    ...inChunks(content.follows, (rows) => db.insertInto('follows').values(rows)),
    ...inChunks(content.favorites, (rows) => db.insertInto('favorites').values(rows)),
  ];
}

function inChunks<TRow>(
  rows: TRow[],
  insert: (rows: TRow[]) => { execute(): Promise<unknown> },
): { rows: number; statement: { execute(): Promise<unknown> } }[] {
  const starts = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) => at * CHUNK);
  return starts.map((start) => {
    const chunk = rows.slice(start, start + CHUNK);
    return { rows: chunk.length, statement: insert(chunk) };
  });
}
