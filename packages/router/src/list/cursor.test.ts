import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createCaller } from '../root.ts';
import { createTestRouter, failureOf } from '../testing/index.ts';
import { createCursorKey } from './cursor-key.ts';

type World = Awaited<ReturnType<typeof createTestRouter>>;

const QUERY = { sort: 'title', tag: 'http' } as const;
const OTHER_QUERY = /^This cursor belongs to another query/;
const UNKNOWN = /^This cursor was not made by this server/;

/** Articles, drafts and comments of ada, drafts of bob, and a cursor into a list of the articles. */
async function populate(t: World) {
  const [ada, bob] = [await t.member('ada'), await t.member('bob')];
  for (const title of ['Ant', 'Bee', 'Cat']) {
    const { slug } = await ada.api.article.create({ title, body: title, tags: ['http'] });
    await ada.api.article.publish({ slug });
    await ada.api.comment.create({ slug: 'ant', body: title });
    await ada.api.comment.create({ slug, body: title });
    await ada.api.article.create({ title, body: title });
    await bob.api.article.create({ title, body: title });
  }
  const { nextCursor } = await t.stranger.article.list({ ...QUERY, limit: 1 });
  return { ada, bob, cursor: nextCursor ?? '' };
}

async function refusalOf(call: Promise<unknown>) {
  const { code, errors } = await failureOf(call);
  return { code, path: errors?.[0]?.path, message: errors?.[0]?.message };
}

describe('a cursor', () => {
  test('works with another page size, other fields and a count', async () => {
    await using t = await createTestRouter();
    const { cursor } = await populate(t);

    const page = await t.stranger.article.list({
      ...QUERY,
      cursor,
      limit: 50,
      fields: ['title'],
      count: 'exact',
    });

    const items = [{ title: 'Bee' }, { title: 'Cat' }];
    expect(page).toMatchObject({ items, nextCursor: null, totalCount: 3 });
  });

  test.each([
    { sort: '-title', tag: 'http' },
    { sort: 'title' },
    { sort: 'title', tag: 'rpc' },
    { sort: 'title', tag: 'http', author: 'ada' },
    { sort: 'title', tag: 'http', q: 'ant' },
    { sort: 'title', tag: 'http', publishedAt: { gte: '2020-01-01T00:00:00Z' } },
  ] as const)('is refused by another query: %j', async (query) => {
    await using t = await createTestRouter();
    const { cursor } = await populate(t);

    const refusal = await refusalOf(t.stranger.article.list({ ...query, cursor }));

    const message = expect.stringMatching(OTHER_QUERY);
    expect(refusal).toEqual({ code: 'VALIDATION', path: ['cursor'], message });
  });

  test('is refused by another list, another user and another article', async () => {
    await using t = await createTestRouter();
    const { ada, bob } = await populate(t);
    const drafts = await ada.api.article.drafts({ limit: 1 });
    const comments = await ada.api.comment.list({ slug: 'ant', limit: 1 });
    const cursor = drafts.nextCursor ?? '';

    const refusals = [
      await refusalOf(bob.api.article.drafts({ cursor })),
      await refusalOf(ada.api.article.feed({ cursor })),
      await refusalOf(ada.api.comment.list({ slug: 'bee', cursor: comments.nextCursor ?? '' })),
    ];

    const message = expect.stringMatching(OTHER_QUERY);
    expect(refusals).toEqual(
      refusals.map(() => ({ code: 'VALIDATION', path: ['cursor'], message })),
    );
  });

  test('is refused when any part of it is changed', async () => {
    await using t = await createTestRouter();
    const { cursor } = await populate(t);
    const forged = [
      `${cursor}A`,
      `${cursor} `,
      cursor.slice(0, -1),
      cursor.slice(1),
      cursor.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')),
      ...[0, 12, 30, 40].map((at) => {
        const other = cursor[at] === 'A' ? 'B' : 'A';
        return cursor.slice(0, at) + other + cursor.slice(at + 1);
      }),
      randomBytes(64).toString('base64url'),
      '',
    ];

    for (const text of forged) {
      const refusal = await refusalOf(t.stranger.article.list({ ...QUERY, cursor: text }));
      expect(refusal.message, text).toMatch(UNKNOWN);
    }
  });

  test('of a secret that was changed is refused, and says what to do', async () => {
    await using t = await createTestRouter();
    const { cursor } = await populate(t);
    const { context } = t.callerOf(null);
    const rotated = createCaller({ ...context, cursorKey: createCursorKey('another secret') });

    const refusal = await refusalOf(rotated.article.list({ ...QUERY, cursor }));

    expect(refusal.message).toMatch(/start again without a cursor$/);
  });

  test('has a longest length', async () => {
    await using t = await createTestRouter();

    const refusal = await refusalOf(t.stranger.article.list({ cursor: 'A'.repeat(1_501) }));

    expect(refusal).toMatchObject({ code: 'VALIDATION', path: ['cursor'] });
  });

  test('has room for the longest title there can be', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    for (const end of ['1', '2']) {
      const title = `\u0001${'\u0002'.repeat(118)}${end}`;
      const { slug } = await ada.api.article.create({ title, body: title });
      await ada.api.article.publish({ slug });
    }
    const first = await t.stranger.article.list({ sort: 'title', limit: 1 });

    const cursor = first.nextCursor ?? '';
    const second = await t.stranger.article.list({ sort: 'title', limit: 1, cursor });

    expect(second.items[0]?.title).toMatch(/2$/);
  });
});
