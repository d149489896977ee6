import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf } from '../testing/index.ts';

const CLIENTS = 100;
const ROUNDS = 2;

/** Ada with a comment on an article of her own. */
async function createWorld() {
  const t = await createTestRouter();
  const ada = await t.member('ada');
  const { slug } = await ada.api.article.create({ title: 'Two voices', body: 'Sung together.' });
  const { id } = await ada.api.comment.create({ slug, body: 'First' });
  return { t, ada, comment: { slug, id }, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

describe('the version of a comment', () => {
  test('counts its changes, and guards the next one', async () => {
    await using world = await createWorld();
    const { ada, comment } = world;

    const first = await ada.api.comment.byId(comment);
    const change = { ...comment, expectedVersion: first.version };
    const second = await ada.api.comment.update({ ...change, body: 'Second' });
    const stale = await failureOf(ada.api.comment.update({ ...change, body: 'Stale' }));
    const kept = await failureOf(ada.api.comment.delete(change));

    expect([first.version, second.version]).toEqual([1, 2]);
    expect([stale.code, kept.code]).toEqual(['PRECONDITION_FAILED', 'PRECONDITION_FAILED']);
    expect(await ada.api.comment.byId(comment)).toEqual(second);
  });
});

describe('the version of an account', () => {
  test('counts its changes, and guards the next one', async () => {
    await using world = await createWorld();
    const { ada } = world;

    const first = await ada.api.user.me();
    const change = { expectedVersion: first.version };
    const second = await ada.api.user.update({ ...change, bio: 'Second' });
    const stale = await failureOf(ada.api.user.update({ ...change, bio: 'Stale' }));

    expect(second.version).toBe(first.version + 1);
    expect(stale.code).toBe('PRECONDITION_FAILED');
    expect(await ada.api.user.me()).toEqual(second);
  });
});

test.each([1, 2])(
  `${CLIENTS} clients who change %i rows at once lose no update (CON-1)`,
  async (rows) => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const slugs = Array.from({ length: rows }, (_, row) => `row-${row}`);
    for (const slug of slugs) await ada.api.article.replace({ slug, title: slug, body: '-' });

    const acknowledged = new Map(slugs.map((slug) => [slug, '-']));
    for (let round = 0; round < ROUNDS; round++) {
      await Promise.allSettled(
        Array.from({ length: CLIENTS }, async (_, client) => {
          const slug = slugs[client % rows] ?? '';
          const { version, body } = await ada.api.article.bySlug({ slug });
          const changes = { body: `${body} ${client}`, expectedVersion: version };
          const { body: written } = await ada.api.article.update({ slug, ...changes });
          if (written.length > (acknowledged.get(slug) ?? '').length) {
            acknowledged.set(slug, written);
          }
        }),
      );
    }

    for (const [slug, body] of acknowledged) {
      const article = await ada.api.article.bySlug({ slug });
      const writes = article.body.split(' ').length - 1;
      expect(article.body).toBe(body);
      expect(article.version).toBe(1 + writes);
      expect(writes).toBeGreaterThanOrEqual(ROUNDS);
    }
  },
);
