import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@duet/db/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ArticleList } from '../article/article.schema.ts';
import { createTestRouter } from '../testing/index.ts';
import { createCursorKey } from './cursor-key.ts';
import { defineItem, defineList } from './list.schema.ts';
import { createListReader } from './list-reader.ts';
import { byId, byNumber, byText } from './sort-key.ts';

/** A list that others write to. Rows differ in few values, so that many are level. */
interface Shelf<TRow> {
  add(id: string, row: TRow): Promise<unknown>;
  remove(id: string): Promise<unknown>;
  read(cursor: string | undefined): Promise<{
    items: { id?: string }[];
    nextCursor: string | null;
    prevCursor: string | null;
  }>;
  clear(): Promise<unknown>;
}

/** What happens between two pages. A number says which row goes. */
interface Meanwhile<TRow> {
  added: TRow[];
  removed: number[];
}

/** Walks to the end and back while rows come and go, and returns what was seen each way. */
async function walk<TRow>(shelf: Shelf<TRow>, rows: TRow[], events: Meanwhile<TRow>[]) {
  const alive = new Set<string>();
  const add = async (row: TRow) => {
    const id = randomUUID();
    await shelf.add(id, row);
    alive.add(id);
  };
  for (const row of rows) await add(row);
  const survivors = new Set(alive);

  const queue = [...events];
  const disturb = async () => {
    const { added, removed } = queue.shift() ?? { added: [], removed: [] };
    for (const row of added) await add(row);
    for (const number of removed) {
      const id = [...alive][number % alive.size];
      if (id === undefined) continue;
      await shelf.remove(id);
      alive.delete(id);
      survivors.delete(id);
    }
  };

  const [there, back]: [string[], string[]] = [[], []];
  let page = await shelf.read(undefined);
  there.push(...idsOf(page));
  while (page.nextCursor !== null) {
    await disturb();
    page = await shelf.read(page.nextCursor);
    there.push(...idsOf(page));
  }
  back.push(...idsOf(page).reverse());
  while (page.prevCursor !== null) {
    await disturb();
    page = await shelf.read(page.prevCursor);
    back.push(...idsOf(page).reverse());
  }
  return { there, back, survivors };
}

function idsOf({ items }: { items: { id?: string }[] }): string[] {
  return items.map(({ id }) => id ?? '');
}

function eventsOf<TRow>(row: fc.Arbitrary<TRow>): fc.Arbitrary<Meanwhile<TRow>[]> {
  const event = fc.record({
    added: fc.array(row, { maxLength: 2 }),
    removed: fc.array(fc.nat(), { maxLength: 2 }),
  });
  return fc.array(event, { maxLength: 8 });
}

/** Every surviving row once on the way there, and once on the way back; none twice, whatever became of it. */
async function assertStable<TRow>(
  shelf: Shelf<TRow>,
  row: fc.Arbitrary<TRow>,
  numRuns: number,
): Promise<void> {
  const rows = fc.array(row, { maxLength: 9 });
  const property = fc.asyncProperty(rows, eventsOf(row), async (given, events) => {
    await shelf.clear();
    const { there, back, survivors } = await walk(shelf, given, events);
    for (const seen of [there, back]) {
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => survivors.has(id))).toHaveLength(survivors.size);
    }
    const common = new Set(back);
    const order = there.filter((id) => common.has(id));
    expect(back.filter((id) => order.includes(id))).toEqual(order.toReversed());
  });
  await fc.assert(property, { numRuns });
}

test.each(ArticleList.orders)('a walk of the articles by %s is stable', async (sort) => {
  await using t = await createTestRouter();
  const { principal } = await t.member('ada');
  const em = t.database.fork();

  await assertStable(
    {
      clear: () => em.execute('delete from articles'),
      remove: (id) => em.execute('delete from articles where id = ?', [id]),
      add: (id, { at, title }) =>
        em.execute(
          `insert into articles (id, slug, title, description, body, status, published_at, author_id)
           values (?, ?, ?, '', '', 'published', ?, ?)`,
          [id, id, title, `2026-01-01T00:00:00.00${at}Z`, principal.userId],
        ),
      read: (cursor) => t.stranger.article.list({ sort, cursor, limit: 2, fields: ['id'] }),
    },
    fc.record({ at: fc.integer({ min: 0, max: 3 }), title: fc.constantFrom('', 'a', 'B', 'é"') }),
    10,
  );
});

const BookList = defineList({
  item: defineItem('Book', z.object({ id: z.string() })),
  orders: [
    'year',
    '-year',
    'year,title',
    'year,-title',
    '-year,title',
    '-year,-title',
    '-title,year',
  ],
});

test.each(BookList.orders)('a walk by %s is stable, also where a year is missing', async (sort) => {
  await using database = await createTestDatabase();
  const em = database.fork();
  await em.execute('create table books (id uuid primary key, year int, title text not null)');
  const readBooks = createListReader()(BookList, {
    name: 'books',
    id: byId(sql.ref('b.id')),
    keys: {
      year: { ...byNumber(sql.ref('b.year')), nullable: true },
      title: byText(sql.ref('b.title')),
    },
    filters: {},
    rows: (db) =>
      db
        .withTables<{ books: { id: string; year: number; title: string } }>()
        .selectFrom('books as b'),
    fields: () => ({ id: sql.ref<string>('b.id') }),
  });
  const cursorKey = createCursorKey('a secret of this test');

  try {
    await assertStable(
      {
        clear: () => em.execute('delete from books'),
        remove: (id) => em.execute('delete from books where id = ?', [id]),
        add: (id, { year, title }) =>
          em.execute('insert into books values (?, ?, ?)', [id, year, title]),
        read: (cursor) =>
          readBooks({
            ctx: { cursorKey, em },
            input: BookList.input.parse({ sort, cursor, limit: 2 }),
            values: {},
          }),
      },
      fc.record({
        year: fc.constantFrom(null, 1, 2),
        title: fc.constantFrom('a', 'b'),
      }),
      15,
    );
  } finally {
    await em.execute('drop table books');
  }
});
