import { describe, expect, test } from 'vitest';
import { createTestRouter } from '../testing/index.ts';
import { type ArticleEvents, createArticleEvents } from './article.events.ts';
import type { ArticleEvent } from './article.schema.ts';

const at = '2026-11-21T08:00:00.000Z';
const changed = (slug: string) => ({
  event: { type: 'updated' as const, slug, at },
  visibleTo: null,
});

async function take(events: ReturnType<ArticleEvents['follow']>, count: number) {
  const taken: { id: string; type: string; slug: string | null }[] = [];
  for await (const { id, event } of events) {
    taken.push({ id, type: event.type, slug: event.slug });
    if (taken.length === count) break;
  }
  return taken;
}

describe('article events', () => {
  test('resume behind the last event seen', async () => {
    const events = createArticleEvents();
    const following = take(events.follow({}), 1);
    for (const slug of ['a', 'b', 'c']) events.publish(changed(slug));
    const [first] = await following;

    const missed = await take(events.follow({ lastEventId: first?.id }), 2);

    expect(missed.map(({ slug }) => slug)).toEqual(['b', 'c']);
  });

  test('say reset when what was missed is gone, and go on from there', async () => {
    const events = createArticleEvents({ capacity: 2 });
    const following = take(events.follow({}), 1);
    for (const slug of ['a', 'b', 'c', 'd', 'e']) events.publish(changed(slug));
    await following;

    const stream = events.follow({ lastEventId: 'from-before-a-restart' });
    const reset = await stream.next();
    events.publish(changed('f'));
    const next = await stream.next();

    expect(reset.value?.event.type).toBe('reset');
    expect(next.value?.event).toMatchObject({ slug: 'f' });
  });

  test('end when the caller goes away', async () => {
    const events = createArticleEvents();
    const leaving = new AbortController();
    const following = take(events.follow({ signal: leaving.signal }), 1);

    leaving.abort();

    expect(await following).toEqual([]);
  });
});

/** In this process a tracked value is tRPC's envelope; its type is that of the other end of the wire. */
const eventOf = (change: unknown) => (change as [id: string, event: ArticleEvent])[1];

describe('article.onChange', () => {
  test('reports what was committed; a draft to its author alone', async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];
    const seenBy = async ({ api }: typeof ada, count: number) => {
      const seen: string[] = [];
      for await (const change of await api.article.onChange({})) {
        seen.push(eventOf(change).type);
        if (seen.length === count) break;
      }
      return seen;
    };
    const [byAda, byBob] = [seenBy(ada, 4), seenBy(bob, 3)];
    await new Promise(setImmediate); // both have subscribed

    const { slug } = await ada.api.article.create({ title: 'Watched', body: 'Text' });
    await ada.api.article.publish({ slug });
    await ada.api.article.update({ slug, title: 'Changed' });
    await ada.api.article.delete({ slug });

    expect(await byAda).toEqual(['created', 'published', 'updated', 'deleted']);
    expect(await byBob).toEqual(['published', 'updated', 'deleted']);
  });
});
