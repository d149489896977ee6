import { Client } from 'pg';
import { expect, test, vi } from 'vitest';
import { createTestRouter } from '../testing/index.ts';

/** Runs the work and returns what PostgreSQL was asked meanwhile, transactions aside. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(Client.prototype, 'query');
  await work();
  const texts = query.mock.calls.map(([sent]: unknown[]) =>
    typeof sent === 'string' ? sent : (sent as { text: string }).text,
  );
  query.mockRestore();
  return texts.filter((text) => !/^(begin|start transaction|commit)/i.test(text));
}

test('a page of any list is one statement, or two where it hangs on an article', async ({
  skip,
}) => {
  await using t = await createTestRouter();
  skip(t.database.kind === 'pglite', 'PGlite cannot be watched; the statements are the same');
  const { api } = await t.member('ada');
  for (const title of ['One', 'Two', 'Three']) {
    const { slug } = await api.article.create({ title, body: title, tags: ['a', 'b'] });
    await api.article.publish({ slug });
    await api.comment.create({ slug, body: 'Yes' });
  }

  const counts = {
    list: (await statementsOf(() => api.article.list({ tag: 'a', author: 'ada' }))).length,
    feed: (await statementsOf(() => api.article.feed())).length,
    drafts: (await statementsOf(() => api.article.drafts())).length,
    comments: (await statementsOf(() => api.comment.list({ slug: 'one' }))).length,
    tags: (await statementsOf(() => api.tag.list())).length,
    bySlug: (await statementsOf(() => api.article.bySlug({ slug: 'one' }))).length,
  };

  expect(counts).toEqual({ list: 1, feed: 1, drafts: 1, comments: 2, tags: 1, bySlug: 1 });
});
