import { expect, test } from 'vitest';
import { createTestRouter } from '../testing/index.ts';

test('tag.list counts published articles, the most used tag first', async () => {
  await using t = await createTestRouter();
  const ada = await t.member('ada');
  for (const [title, tags] of [
    ['One', ['http', 'rpc']],
    ['Two', ['http']],
  ] as const) {
    const { slug } = await ada.api.article.create({ title, body: title, tags: [...tags] });
    await ada.api.article.publish({ slug });
  }
  await ada.api.article.create({ title: 'Draft', body: 'Hidden', tags: ['http', 'secret'] });

  const { items } = await t.stranger.tag.list({});

  expect(items).toEqual([
    { name: 'http', articlesCount: 2 },
    { name: 'rpc', articlesCount: 1 },
  ]);
});
