import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf } from '../testing/index.ts';
import { statementsOf } from '../testing/statements.ts';

const draft = { title: 'Two voices', description: 'One router', body: 'Sung together.' };
const WRITERS = 8;

describe('article.create', () => {
  test('begins a draft with a readable address, for its author', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const article = await ada.api.article.create({ ...draft, tags: ['http', 'rpc'] });

    expect(article).toMatchObject({
      slug: 'two-voices',
      version: 1,
      status: 'draft',
      publishedAt: null,
      tags: ['http', 'rpc'],
      metadata: {},
      author: { username: 'ada', following: false },
      favorited: false,
      favoritesCount: 0,
    });
  });

  test('gives a second article of the same title an address of its own', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    await ada.api.article.create(draft);

    const second = await ada.api.article.create(draft);

    expect(second.slug).toMatch(/^two-voices-[0-9a-f]{6}$/);
  });

  test(`gives each of ${WRITERS} articles of one title that are created at once an address of its own`, async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const articles = await Promise.all(
      Array.from({ length: WRITERS }, () => ada.api.article.create(draft)),
    );

    const slugs = articles.map(({ slug }) => slug);
    expect(slugs).toContain('two-voices');
    expect(new Set(slugs).size).toBe(WRITERS);
  });

  test('never takes the address of the event stream', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const article = await ada.api.article.create({ ...draft, title: 'Events' });

    expect(article.slug).toMatch(/^events-[0-9a-f]{6}$/);
  });

  test('makes an address for a title without a single letter', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const article = await ada.api.article.create({ ...draft, title: '!!!' });

    expect(article.slug).toBe('article');
  });

  test('is UNAUTHORIZED to a stranger', async () => {
    await using t = await createTestRouter();

    const attempt = t.stranger.article.create(draft);

    await expect(attempt).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  test('is four statements with the same texts, whatever the tags', async ({ skip }) => {
    await using t = await createTestRouter();
    skip(t.database.kind === 'pglite', 'PGlite cannot be watched; the statements are the same');
    const ada = await t.member('ada');
    const create = (title: string, tags: string[]) =>
      statementsOf(() => ada.api.article.create({ ...draft, title, tags }));

    const [few, many] = [await create('One', ['a']), await create('Two', ['a', 'b', 'c'])];

    expect(few).toHaveLength(4);
    expect(many.map(({ text }) => text)).toEqual(few.map(({ text }) => text));
  });

  test('shares tags between articles, also when two writers create them at once', async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];

    await Promise.all([
      ada.api.article.create({ ...draft, title: 'One', tags: ['a', 'b', 'c'] }),
      bob.api.article.create({ ...draft, title: 'Two', tags: ['c', 'b', 'a'] }),
    ]);

    const drafts = [await ada.api.article.drafts({}), await bob.api.article.drafts({})];
    expect(drafts.map(({ items }) => items[0]?.tags)).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });
});

describe('article.bySlug', () => {
  test('shows a draft to its author and to nobody else', async () => {
    await using t = await createTestRouter();
    const [ada, mod] = [await t.member('ada'), await t.member('mod', 'moderator')];
    const { slug } = await ada.api.article.create(draft);

    const shown = await ada.api.article.bySlug({ slug });
    const hidden = [t.stranger, mod.api].map((api) => failureOf(api.article.bySlug({ slug })));

    expect(shown).toMatchObject({ slug });
    expect(await Promise.all(hidden)).toMatchObject([{ code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }]);
  });
});

describe('article.update', () => {
  test('changes what is given and leaves the rest', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const before = await ada.api.article.create({ ...draft, tags: ['http'] });

    const after = await ada.api.article.update({ slug: before.slug, title: 'Three voices' });

    const changed = { title: 'Three voices', version: 2, updatedAt: expect.any(String) };
    expect(after).toEqual({ ...before, ...changed });
  });

  test('is FORBIDDEN to everyone but the author when the article is public', async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];
    const { slug } = await ada.api.article.create(draft);
    await ada.api.article.publish({ slug });

    const attempt = bob.api.article.update({ slug, title: 'Mine now' });

    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test("is NOT_FOUND for somebody else's draft, moderators included", async () => {
    await using t = await createTestRouter();
    const [ada, mod] = [await t.member('ada'), await t.member('mod', 'moderator')];
    const { slug } = await ada.api.article.create(draft);

    const attempt = mod.api.article.update({ slug, title: 'Mine now' });

    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test.each(['moderator', 'admin'] as const)('is open to a %s once published', async (role) => {
    await using t = await createTestRouter();
    const [ada, staff] = [await t.member('ada'), await t.member('staff', role)];
    const { slug } = await ada.api.article.create(draft);
    await ada.api.article.publish({ slug });

    const article = await staff.api.article.update({ slug, title: 'Corrected' });

    expect(article).toMatchObject({ title: 'Corrected', author: { username: 'ada' } });
  });

  test('loses no update when many change different fields at once', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const { slug } = await ada.api.article.create(draft);
    const changes = [{ title: 'New title' }, { description: 'New' }, { body: 'New body' }];

    await Promise.all(changes.map((change) => ada.api.article.update({ slug, ...change })));

    const article = await ada.api.article.bySlug({ slug });
    expect(article).toMatchObject({ title: 'New title', description: 'New', body: 'New body' });
  });
});

describe('article.replace', () => {
  test('sets what is left out back to its default', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const metadata = { language: 'en' };
    const { slug } = await ada.api.article.create({ ...draft, tags: ['http'], metadata });

    const article = await ada.api.article.replace({ slug, title: 'Solo', body: 'Alone.' });

    expect(article).toMatchObject({ title: 'Solo', description: '', tags: [], metadata: {} });
  });
});

describe('article.publish', () => {
  test('puts a draft into the list, once', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const { slug } = await ada.api.article.create(draft);

    const first = await ada.api.article.publish({ slug });
    const second = await ada.api.article.publish({ slug });

    expect(first.status).toBe('published');
    expect(second.publishedAt).toBe(first.publishedAt);
    expect((await ada.api.article.drafts({})).items).toEqual([]);
    expect((await t.stranger.article.list({})).items.map((item) => item.slug)).toEqual([slug]);
  });
});

describe('article.delete', () => {
  test('removes the article with its comments and favorites', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const { slug } = await ada.api.article.create({ ...draft, tags: ['http'] });
    await ada.api.article.publish({ slug });
    await ada.api.article.favorite({ slug });
    await ada.api.comment.create({ slug, body: 'Mine' });

    await ada.api.article.delete({ slug });

    await expect(ada.api.article.bySlug({ slug })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await t.stranger.tag.list({})).items).toEqual([]);
  });
});

describe('article.favorite', () => {
  test('counts a reader once, however often and however fast they click', async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];
    const { slug } = await ada.api.article.create(draft);
    await ada.api.article.publish({ slug });

    await Promise.all(Array.from({ length: 5 }, () => bob.api.article.favorite({ slug })));

    expect(await bob.api.article.bySlug({ slug })).toMatchObject({
      favorited: true,
      favoritesCount: 1,
    });
    expect(await bob.api.article.unfavorite({ slug })).toMatchObject({
      favorited: false,
      favoritesCount: 0,
    });
  });
});
