import { expect, test } from 'vitest';
import { createTestRouter } from '../testing/index.ts';
import { statementsOf } from '../testing/statements.ts';

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
    sessions: (await statementsOf(() => api.session.list())).length,
    bySlug: (await statementsOf(() => api.article.bySlug({ slug: 'one' }))).length,
  };

  expect(counts).toEqual({
    list: 1,
    feed: 1,
    drafts: 1,
    comments: 2,
    tags: 1,
    sessions: 1,
    bySlug: 1,
  });
});

test('what is not asked for is not looked up, and a count is one statement more', async ({
  skip,
}) => {
  await using t = await createTestRouter();
  skip(t.database.kind === 'pglite', 'PGlite cannot be watched; the statements are the same');

  const [narrow] = await statementsOf(() =>
    t.stranger.article.list({ fields: ['slug', 'author'] }),
  );
  const [whole] = await statementsOf(() => t.stranger.article.list());
  const [nested] = await statementsOf(() =>
    t.stranger.article.list({ expand: ['comments.author'] }),
  );
  const counted = await statementsOf(() => t.stranger.article.list({ count: 'exact' }));

  const tables = /\b(articles|users|tags|favorites|comments)\b/g;
  const tablesOf = (text = '') => [...new Set(text.match(tables))].sort();
  expect(tablesOf(narrow?.text)).toEqual(['articles', 'users']);
  expect(tablesOf(whole?.text)).toEqual(['articles', 'favorites', 'tags', 'users']);
  expect(tablesOf(nested?.text)).toContain('comments');
  expect(counted).toHaveLength(2);
});
