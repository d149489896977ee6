import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf } from '../testing/index.ts';

async function createWorld() {
  const t = await createTestRouter();
  const [ada, bob] = [await t.member('ada'), await t.member('bob')];
  const { slug } = await ada.api.article.create({ title: 'Talk', body: 'Discuss.' });
  await ada.api.article.publish({ slug });
  return { t, ada, bob, slug, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

describe('comments', () => {
  test('read as a conversation, oldest first, page by page', async () => {
    await using w = await createWorld();
    for (const body of ['one', 'two', 'three'])
      await w.bob.api.comment.create({ slug: w.slug, body });

    const first = await w.t.stranger.comment.list({ slug: w.slug, limit: 2 });
    const cursor = first.nextCursor ?? '';
    const second = await w.t.stranger.comment.list({ slug: w.slug, limit: 2, cursor });

    expect([...first.items, ...second.items].map(({ body }) => body)).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  test("cannot be written on or read from somebody else's draft", async () => {
    await using w = await createWorld();
    const { slug } = await w.ada.api.article.create({ title: 'Secret', body: 'Draft.' });

    const written = failureOf(w.bob.api.comment.create({ slug, body: 'I see you' }));
    const read = failureOf(w.bob.api.comment.list({ slug }));

    const failures = await Promise.all([written, read]);
    expect(failures).toMatchObject([{ code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }]);
  });

  test('are changed by their author', async () => {
    await using w = await createWorld();
    const { id } = await w.bob.api.comment.create({ slug: w.slug, body: 'Frist' });

    const comment = await w.bob.api.comment.update({ slug: w.slug, id, body: 'First' });

    expect(comment).toMatchObject({ id, body: 'First', author: { username: 'bob' } });
  });

  test("are FORBIDDEN to others, the article's author included", async () => {
    await using w = await createWorld();
    const { id } = await w.bob.api.comment.create({ slug: w.slug, body: 'Mine' });

    const attempt = w.ada.api.comment.delete({ slug: w.slug, id });

    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('can be deleted by a moderator', async () => {
    await using w = await createWorld();
    const mod = await w.t.member('mod', 'moderator');
    const { id } = await w.bob.api.comment.create({ slug: w.slug, body: 'Rude' });

    await mod.api.comment.delete({ slug: w.slug, id });

    const attempt = w.t.stranger.comment.byId({ slug: w.slug, id });
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('are not found under another article', async () => {
    await using w = await createWorld();
    const { id } = await w.bob.api.comment.create({ slug: w.slug, body: 'Here' });
    const other = await w.ada.api.article.create({ title: 'Other', body: 'Text' });
    await w.ada.api.article.publish({ slug: other.slug });

    const attempt = w.t.stranger.comment.byId({ slug: other.slug, id });

    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
