import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { articleMatches } from './article-search.ts';
import { isoText, kysely } from './kysely.ts';
import { createTestDatabase } from './testing/index.ts';
import { createArticle, createUser } from './testing/sample-content.ts';

test('a time comes out as RFC 3339 in UTC with milliseconds, and equal when it goes back in', async () => {
  await using database = await createTestDatabase();
  const db = kysely(database.fork());
  await createArticle(database.fork(), await createUser(database.fork(), 'ada'));
  await db.updateTable('articles').set({ published_at: '2026-03-29T03:30:00.070+02:00' }).execute();

  const [row] = await db
    .selectFrom('articles')
    .select(({ ref }) => isoText(ref('published_at')).as('at'))
    .execute();
  const same = await db
    .selectFrom('articles')
    .select('id')
    .where('published_at', '=', row?.at ?? null)
    .execute();

  expect(row?.at).toBe('2026-03-29T01:30:00.070Z');
  expect(same).toHaveLength(1);
});

test('a time that is null stays null', async () => {
  await using database = await createTestDatabase();
  await createUser(database.fork(), 'ada');

  const rows = await kysely(database.fork())
    .selectFrom('users')
    .select(({ ref }) => isoText(ref('disabled_at')).as('at'))
    .execute();

  expect(rows).toEqual([{ at: null }]);
});

test('a search finds words of title, description and body, in any form', async () => {
  await using database = await createTestDatabase();
  const db = kysely(database.fork());
  await createArticle(database.fork(), await createUser(database.fork(), 'ada'));
  await db.updateTable('articles').set({ title: 'Bridges', body: 'by the rivers' }).execute();
  const search = async (words: string) => {
    const found = await db
      .selectFrom('articles as a')
      .select('a.id')
      .where(articleMatches('a', words))
      .execute();
    return found.length;
  };

  expect(await search('bridge river first')).toBe(1);
  expect(await search('bridge -river')).toBe(0);
  expect(await search(`it's "quoted`)).toBe(0);
});

test('a search is answered from its index', async () => {
  await using database = await createTestDatabase();

  const plan = await kysely(database.fork())
    .transaction()
    .execute(async (db) => {
      await sql`set local enable_seqscan = off`.execute(db);
      return db.selectFrom('articles as a').select('id').where(articleMatches('a', 'x')).explain();
    });

  expect(JSON.stringify(plan)).toContain('articles_search');
});
