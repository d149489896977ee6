import { expect, test } from 'vitest';
import { ArticleList } from '../article/article.schema.ts';
import { type Cost, explain } from '../testing/explain.ts';
import { createTestRouter } from '../testing/index.ts';
import { addArticles } from '../testing/many-articles.ts';
import { statementsOf } from '../testing/statements.ts';

const LIMIT = 20;
const [FEW, MANY] = [2_000, 20_000];

type World = Awaited<ReturnType<typeof createTestRouter>>;
type Query = NonNullable<Parameters<World['stranger']['article']['list']>[0]>;

const queries: Query[] = [
  ...ArticleList.orders.map((sort) => ({ sort })),
  { publishedAt: { lt: '2020-01-01T05:00:00Z' } },
];

/** What two pages of each query cost: the first one, and one further on. */
async function findCosts({ stranger, database }: World): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const query of queries) {
    const { nextCursor } = await stranger.article.list({ ...query, limit: 100 });
    const cursor = nextCursor ?? undefined;
    const statements = await statementsOf(async () => {
      await stranger.article.list({ ...query, limit: LIMIT });
      await stranger.article.list({ ...query, limit: LIMIT, cursor });
    });
    for (const statement of statements) {
      costs.push(await explain(database.fork(), statement, 'articles'));
    }
  }
  return costs;
}

test('a page in any order is read from an index: unsorted, no row too many, whatever the size of the table', async ({
  skip,
}) => {
  await using t = await createTestRouter();
  skip(t.database.kind === 'pglite', 'PGlite cannot be watched; the statements are the same');

  await addArticles(t.database.fork(), 0, FEW - 1);
  const few = await findCosts(t);
  await addArticles(t.database.fork(), FEW, MANY - 1);
  const many = await findCosts(t);

  const kinds = new Set([...few, ...many].flatMap(({ nodes }) => nodes));
  expect([...kinds].sort()).toEqual(['Index Scan', 'Limit', 'Result']);
  // One more than the page says that there is another; one more where an index begins at the last row seen.
  expect(Math.max(...many.map(({ rows }) => rows))).toBeLessThanOrEqual(LIMIT + 2);
  const growth = many.map(({ pages }, index) => pages / (few[index]?.pages ?? 0));
  expect(Math.max(...growth)).toBeLessThan(1.2);
});

test('a name that is no tag costs no look at any article', async ({ skip }) => {
  await using t = await createTestRouter();
  skip(t.database.kind === 'pglite', 'PGlite cannot be watched; the statements are the same');
  await addArticles(t.database.fork(), 0, FEW - 1);

  const [statement] = await statementsOf(() => t.stranger.article.list({ tag: 'nobody-uses-it' }));

  const cost = statement && (await explain(t.database.fork(), statement, 'articles'));
  expect(cost?.rows).toBe(0);
});
