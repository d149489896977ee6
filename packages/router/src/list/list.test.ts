import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf } from '../testing/index.ts';

type World = Awaited<ReturnType<typeof createTestRouter>>;

/** Publishes articles of these titles, an hour apart, each with five comments of bob's. */
async function publish(t: World, titles: string[]) {
  const [ada, bob] = [await t.member('ada'), await t.member('bob')];
  for (const title of titles) {
    const { slug } = await ada.api.article.create({ title, body: title, tags: ['http'] });
    await ada.api.article.publish({ slug });
    for (const n of [1, 2, 3, 4, 5]) await bob.api.comment.create({ slug, body: `Number ${n}` });
  }
  await t.database.fork().execute(`
    update articles a set published_at = '2026-01-01T00:00:00Z'::timestamptz + n * interval '1 hour'
    from (select id, row_number() over (order by id) as n from articles) numbered
    where a.id = numbered.id
  `);
  return { ada, bob };
}

describe('sort', () => {
  test.each([
    ['-publishedAt', ['Cat', 'Ant', 'Bee']],
    ['publishedAt', ['Bee', 'Ant', 'Cat']],
    ['title', ['Ant', 'Bee', 'Cat']],
    ['-title', ['Cat', 'Bee', 'Ant']],
  ] as const)('%s', async (sort, expected) => {
    await using t = await createTestRouter();
    await publish(t, ['Bee', 'Ant', 'Cat']);

    const { items } = await t.stranger.article.list({ sort });

    expect(items.map(({ title }) => title)).toEqual(expected);
  });

  test('-publishedAt,title decides by title where the time is the same', async () => {
    await using t = await createTestRouter();
    await publish(t, ['Bee', 'Ant', 'Cat']);
    await t.database.fork().execute(`update articles set published_at = '2026-01-01T00:00:00Z'`);

    const { items } = await t.stranger.article.list({ sort: '-publishedAt,title' });

    expect(items.map(({ title }) => title)).toEqual(['Ant', 'Bee', 'Cat']);
  });

  test('an order without an index is refused, and those that have one are named', async () => {
    await using t = await createTestRouter();

    const { errors } = await failureOf(t.stranger.article.list({ sort: 'body' as 'title' }));

    expect(errors?.[0]).toMatchObject({ path: ['sort'] });
    expect(errors?.[0]?.message).toContain('"-publishedAt,title"');
  });
});

describe('a filter that compares', () => {
  test.each([
    [{ gt: '2026-01-01T01:00:00Z' }, ['Cat', 'Ant']],
    [{ gte: '2026-01-01T01:00:00Z' }, ['Cat', 'Ant', 'Bee']],
    [{ lt: '2026-01-01T03:00:00Z' }, ['Ant', 'Bee']],
    [{ lte: '2026-01-01T03:00:00.000Z' }, ['Cat', 'Ant', 'Bee']],
    [{ gt: '2026-01-01T01:00:00Z', lt: '2026-01-01T03:00:00Z' }, ['Ant']],
    [{}, ['Cat', 'Ant', 'Bee']],
  ])('%j', async (publishedAt, expected) => {
    await using t = await createTestRouter();
    await publish(t, ['Bee', 'Ant', 'Cat']);

    const { items } = await t.stranger.article.list({ publishedAt });

    expect(items.map(({ title }) => title)).toEqual(expected);
  });
});

describe('fields', () => {
  test('leaves out what was not asked for', async () => {
    await using t = await createTestRouter();
    await publish(t, ['Ant']);

    const { items } = await t.stranger.article.list({ fields: ['slug', 'author'] });

    const author = { username: 'ada', bio: '', image: null, following: false };
    expect(items).toEqual([{ slug: 'ant', author }]);
  });

  test('narrows every list', async () => {
    await using t = await createTestRouter();
    const { bob } = await publish(t, ['Ant']);
    await bob.api.profile.follow({ username: 'ada' });
    await bob.api.article.create({ title: 'Draft', body: 'Draft' });

    const pages = [
      await bob.api.article.feed({ fields: ['title'] }),
      await bob.api.article.drafts({ fields: ['title'] }),
      await bob.api.comment.list({ slug: 'ant', fields: ['body'], limit: 1 }),
    ];

    expect(pages.map(({ items }) => items)).toEqual([
      [{ title: 'Ant' }],
      [{ title: 'Draft' }],
      [{ body: 'Number 1' }],
    ]);
  });
});

describe('expand', () => {
  test('adds the newest comments, without their authors', async () => {
    await using t = await createTestRouter();
    await publish(t, ['Ant', 'Bee']);

    const { items } = await t.stranger.article.list({ fields: ['title'], expand: ['comments'] });

    const comments = [5, 4, 3].map((n) => ({
      id: expect.any(String),
      body: `Number ${n}`,
      createdAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
    }));
    expect(items).toEqual([
      { title: 'Bee', comments },
      { title: 'Ant', comments },
    ]);
  });

  test('goes on into a relation with a dot', async () => {
    await using t = await createTestRouter();
    const { ada } = await publish(t, ['Ant']);
    await ada.api.profile.follow({ username: 'bob' });

    const { items } = await ada.api.article.list({ expand: ['comments.author'] });

    expect(items[0]?.title).toBe('Ant');
    expect(items[0]?.comments?.[0]?.author).toMatchObject({ username: 'bob', following: true });
  });
});

describe('count', () => {
  test('is of all that the filters let through, wherever the page is', async () => {
    await using t = await createTestRouter();
    const { ada } = await publish(t, ['Ant', 'Bee', 'Cat']);
    await ada.api.article.create({ title: 'Draft', body: 'Draft' });
    const query = { publishedAt: { gt: '2026-01-01T01:00:00Z' }, limit: 1 };

    const first = await t.stranger.article.list({ ...query, count: 'exact' });
    const cursor = first.nextCursor ?? '';
    const second = await t.stranger.article.list({ ...query, cursor, count: 'exact' });
    const uncounted = await t.stranger.article.list(query);

    expect([first.totalCount, second.totalCount]).toEqual([2, 2]);
    expect(uncounted).not.toHaveProperty('totalCount');
  });
});

describe('prevCursor', () => {
  test('leads back page by page to the first one, which has none', async () => {
    await using t = await createTestRouter();
    await publish(t, ['Ant', 'Bee', 'Cat', 'Dog', 'Elk']);
    const read = async (cursor: string | null) =>
      t.stranger.article.list({ sort: 'title', limit: 2, cursor: cursor ?? undefined });

    const first = await read(null);
    const second = await read(first.nextCursor);
    const third = await read(second.nextCursor);
    const backToSecond = await read(third.prevCursor);
    const backToFirst = await read(backToSecond.prevCursor);

    expect(first.prevCursor).toBeNull();
    expect(third.items.map(({ title }) => title)).toEqual(['Elk']);
    expect(backToSecond.items).toEqual(second.items);
    expect(backToFirst.items).toEqual(first.items);
    expect(backToFirst.prevCursor).toBeNull();
    expect((await read(backToFirst.nextCursor)).items).toEqual(second.items);
  });

  test('to what is gone leads to an empty page, and that one back again', async () => {
    await using t = await createTestRouter();
    const { ada } = await publish(t, ['Ant', 'Bee', 'Cat']);
    const first = await t.stranger.article.list({ sort: 'title', limit: 1 });
    const cursor = first.nextCursor ?? '';
    const second = await t.stranger.article.list({ sort: 'title', limit: 1, cursor });
    await ada.api.article.delete({ slug: 'ant' });

    const back = await t.stranger.article.list({
      sort: 'title',
      limit: 1,
      cursor: second.prevCursor ?? '',
    });

    const on = await t.stranger.article.list({
      sort: 'title',
      limit: 1,
      cursor: back.nextCursor ?? '',
    });

    expect(back).toMatchObject({ items: [], prevCursor: null });
    expect(on.items).toEqual(second.items);
  });
});
