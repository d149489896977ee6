import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf } from '../testing/index.ts';

type Member = Awaited<ReturnType<Awaited<ReturnType<typeof createTestRouter>>['member']>>;

async function publish({ api }: Member, title: string, tags: string[] = []): Promise<string> {
  const { slug } = await api.article.create({ title, body: `About ${title}`, tags });
  await api.article.publish({ slug });
  return slug;
}

describe('article.list', () => {
  test('shows published articles, newest first, without their text', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const first = await publish(ada, 'First');
    const second = await publish(ada, 'Second');
    await ada.api.article.create({ title: 'Hidden', body: 'Draft' });

    const { items, nextCursor } = await t.stranger.article.list({});

    expect(items.map(({ slug }) => slug)).toEqual([second, first]);
    expect(nextCursor).toBeNull();
    expect(items[0]).not.toHaveProperty('body');
  });

  test('walks every article exactly once, also when new ones arrive meanwhile', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const slugs: string[] = [];
    for (let n = 0; n < 7; n += 1) slugs.push(await publish(ada, `Number ${n}`));

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await t.stranger.article.list({ limit: 3, cursor });
      seen.push(...page.items.map(({ slug }) => slug));
      cursor = page.nextCursor ?? undefined;
      await publish(ada, 'Late arrival');
    } while (cursor);

    expect(seen).toEqual(slugs.toReversed());
  });

  test('keeps articles apart that were published in the same millisecond', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    for (let n = 0; n < 4; n += 1) await publish(ada, `Number ${n}`);
    await t.database.fork().execute(`update articles set published_at = '2026-01-01T00:00:00Z'`);

    const first = await t.stranger.article.list({ limit: 2 });
    const second = await t.stranger.article.list({ limit: 2, cursor: first.nextCursor ?? '' });

    const slugs = [...first.items, ...second.items].map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(4);
  });

  test('filters by author whatever the case, tag, favorites and words', async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];
    const routers = await publish(ada, 'Routers explained', ['http']);
    const cooking = await publish(bob, 'Cooking for many', ['food']);
    await bob.api.article.favorite({ slug: routers });

    const slugsOf = async (filter: Parameters<typeof t.stranger.article.list>[0]) =>
      (await t.stranger.article.list(filter)).items.map(({ slug }) => slug);

    expect(await slugsOf({ author: 'ADA' })).toEqual([routers]);
    expect(await slugsOf({ tag: 'food' })).toEqual([cooking]);
    expect(await slugsOf({ favoritedBy: 'bob' })).toEqual([routers]);
    expect(await slugsOf({ q: 'router' })).toEqual([routers]);
    expect(await slugsOf({ author: 'nobody' })).toEqual([]);
  });

  test.each(['not-a-cursor', 'WyJ4Il0', ''])('refuses the cursor %j by name', async (cursor) => {
    await using t = await createTestRouter();

    const attempt = t.stranger.article.list({ cursor });

    expect(await failureOf(attempt)).toMatchObject({
      code: 'VALIDATION',
      errors: [{ path: ['cursor'] }],
    });
  });
});

describe('article.feed', () => {
  test('shows the articles of followed authors only', async () => {
    await using t = await createTestRouter();
    const [ada, bob, eve] = [await t.member('ada'), await t.member('bob'), await t.member('eve')];
    const followed = await publish(bob, 'From bob');
    await publish(eve, 'From eve');
    await ada.api.profile.follow({ username: 'bob' });

    const { items } = await ada.api.article.feed({});

    expect(items.map(({ slug }) => slug)).toEqual([followed]);
    expect(items[0]?.author).toMatchObject({ username: 'bob', following: true });
  });
});

describe('article.drafts', () => {
  test("shows the caller's own drafts, page by page", async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];
    await bob.api.article.create({ title: 'Of bob', body: 'Draft' });
    for (const title of ['A', 'B', 'C']) await ada.api.article.create({ title, body: title });

    const first = await ada.api.article.drafts({ limit: 2 });
    const second = await ada.api.article.drafts({ limit: 2, cursor: first.nextCursor ?? '' });

    expect([...first.items, ...second.items].map(({ slug }) => slug)).toEqual(['c', 'b', 'a']);
    expect(second.nextCursor).toBeNull();
  });
});
