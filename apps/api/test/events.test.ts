import { createClient } from '@duet/client';
import { createTestApp, type TestApp } from '@duet/testing';
import { EventSource } from 'eventsource';
import { describe, expect, test } from 'vitest';

interface Seen {
  id: string;
  type: string;
  slug: string | null;
}

/** Waits until `count` events have been seen; a stream that stays silent fails by the test's own time limit. */
function collect(count: number) {
  const { promise, resolve } = Promise.withResolvers<Seen[]>();
  const seen: Seen[] = [];
  const add = (event: Seen) => {
    seen.push(event);
    if (seen.length === count) resolve(seen);
  };
  return { add, done: promise };
}

/** Follows the changes as a front end does; `done` are the first `count` of them. */
async function followOverRpc(origin: string, count: number, lastEventId?: string) {
  // The package follows the standard; its type is its own.
  const client = createClient({ url: `${origin}/trpc`, EventSource: EventSource as never });
  const events = collect(count);
  const started = Promise.withResolvers<void>();
  const subscription = client.article.onChange.subscribe(
    { lastEventId },
    { onStarted: () => started.resolve(), onData: ({ id, data }) => events.add({ id, ...data }) },
  );
  await started.promise;
  return { done: events.done.finally(() => subscription.unsubscribe()) };
}

/** Follows the same changes as any other client does. */
async function followOverRest(origin: string, count: number, lastEventId?: string) {
  const query = lastEventId ? `?${new URLSearchParams({ lastEventId })}` : '';
  const source = new EventSource(`${origin}/api/v1/articles/events${query}`);
  const events = collect(count);
  source.onmessage = ({ data, lastEventId: id }) => events.add({ id, ...JSON.parse(data) });
  await new Promise((opened) => source.addEventListener('open', opened));
  return { done: events.done.finally(() => source.close()) };
}

async function publishOne(t: TestApp) {
  const ada = await t.member('ada');
  const { slug } = await ada.rpc.article.create.mutate({ title: 'Watched', body: 'Text' });
  await ada.rest(`/articles/${slug}/publish`, { method: 'POST' });
  await ada.rest(`/articles/${slug}`, { method: 'PATCH', body: { title: 'Changed' } });
  await ada.rpc.article.delete.mutate({ slug });
}

describe('article.onChange', () => {
  test('reports on both faces what either face changed, under the same ids', async () => {
    await using t = await createTestApp();
    const origin = await t.listen();
    const rpc = await followOverRpc(origin, 3);
    const rest = await followOverRest(origin, 3);

    await publishOne(t);

    const [overRpc, overRest] = await Promise.all([rpc.done, rest.done]);
    expect(overRpc).toEqual(overRest);
    expect(overRest.map(({ type }) => type)).toEqual(['published', 'updated', 'deleted']);
  });

  test.each([followOverRpc, followOverRest])(
    'resumes behind the last event: %o',
    async (follow) => {
      await using t = await createTestApp();
      const origin = await t.listen();
      const first = await followOverRest(origin, 3);
      await publishOne(t);
      const [published, ...missed] = await first.done;

      const resumed = await follow(origin, 2, published?.id);

      expect(await resumed.done).toEqual(missed);
    },
  );
});
