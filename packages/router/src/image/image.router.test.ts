import { describe, expect, test, vi } from 'vitest';
import { createTestRouter, failureOf, samplePng } from '../testing/index.ts';
import { MAX_IMAGES } from './image.schema.ts';

/** Ada with a draft. */
async function createWorld() {
  const t = await createTestRouter();
  const ada = await t.member('ada');
  const { slug } = await ada.api.article.create({ title: 'One', body: 'One' });
  return Object.assign(t, {
    ada,
    slug,
    async keys(): Promise<string[]> {
      const keys: string[] = [];
      for await (const { key } of t.files.storage.list()) keys.push(key);
      return keys.sort();
    },
  });
}

describe('image.create', () => {
  test('adds an image that the list of the article has', async () => {
    await using t = await createWorld();

    const first = await t.ada.api.image.create({ slug: t.slug, image: samplePng('a.png') });
    const second = await t.ada.api.image.create({ slug: t.slug, image: samplePng('b.png') });

    expect(first).toMatchObject({
      name: 'a.png',
      contentType: 'image/png',
      url: `/files/${first.id}`,
    });
    const { items } = await t.ada.api.image.list({ slug: t.slug });
    expect(items).toEqual([first, second]);
  });

  test('is NOT_FOUND for a draft of somebody else, and stores nothing', async () => {
    await using t = await createWorld();
    const bob = await t.member('bob');

    const failure = await failureOf(bob.api.image.create({ slug: t.slug, image: samplePng() }));

    expect(failure.code).toBe('NOT_FOUND');
    expect(await t.keys()).toEqual([]);
  });

  test('is FORBIDDEN for a published article of somebody else', async () => {
    await using t = await createWorld();
    await t.ada.api.article.publish({ slug: t.slug });
    const bob = await t.member('bob');

    const failure = await failureOf(bob.api.image.create({ slug: t.slug, image: samplePng() }));

    expect(failure.code).toBe('FORBIDDEN');
  });

  test('has a limit for each article', async () => {
    await using t = await createWorld();
    const add = () => t.ada.api.image.create({ slug: t.slug, image: samplePng() });
    for (let count = 0; count < MAX_IMAGES; count++) await add();

    const failure = await failureOf(add());

    expect(failure.code).toBe('TOO_MANY_IMAGES');
    expect(await t.keys()).toHaveLength(MAX_IMAGES);
  });
});

describe('an image', () => {
  test("of a draft is its author's alone, and everybody's once it is published", async () => {
    await using t = await createWorld();
    const bob = await t.member('bob');
    const { id } = await t.ada.api.image.create({ slug: t.slug, image: samplePng() });

    const own = await t.ada.api.file.byId({ id });
    const others = await failureOf(bob.api.file.byId({ id }));
    const strangers = await failureOf(t.stranger.file.byId({ id }));
    await t.ada.api.article.publish({ slug: t.slug });
    const published = await t.stranger.file.byId({ id });

    expect([others.code, strangers.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(own.options.cache).toBeUndefined();
    expect(published.options.cache).toMatchObject({ public: true, immutable: true });
  });

  test('is deleted with its bytes', async () => {
    await using t = await createWorld();
    const { id } = await t.ada.api.image.create({ slug: t.slug, image: samplePng() });

    await t.ada.api.image.delete({ slug: t.slug, id });

    expect(await t.ada.api.image.list({ slug: t.slug })).toEqual({ items: [] });
    await vi.waitFor(async () => expect(await t.keys()).toEqual([]));
  });

  test('is not deleted through another article', async () => {
    await using t = await createWorld();
    const other = await t.ada.api.article.create({ title: 'Two', body: 'Two' });
    const { id } = await t.ada.api.image.create({ slug: t.slug, image: samplePng() });

    const failure = await failureOf(t.ada.api.image.delete({ slug: other.slug, id }));

    expect(failure.code).toBe('NOT_FOUND');
    expect(await t.keys()).toEqual([id]);
  });

  test('goes with its article', async () => {
    await using t = await createWorld();
    await t.ada.api.image.create({ slug: t.slug, image: samplePng() });

    await t.ada.api.article.delete({ slug: t.slug });

    await vi.waitFor(async () => expect(await t.keys()).toEqual([]));
  });

  test('whose bytes are lost is NOT_FOUND', async () => {
    await using t = await createWorld();
    const { id } = await t.ada.api.image.create({ slug: t.slug, image: samplePng() });
    await t.files.storage.delete(id);
    const file = await t.ada.api.file.byId({ id });

    const opening = Promise.resolve(file.options.open());

    await expect(opening).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
