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

/** Reads a stream until a word has come. */
async function readUntil({ body }: Response, word: string): Promise<string> {
  let text = '';
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (text.includes(word)) break;
  }
  return text;
}

async function publishOne(t: TestApp) {
  const ada = await t.member('ada');
  const { slug } = await ada.rpc.article.create.mutate({ title: 'Watched', body: 'Text' });
  await ada.rest(`/articles/${slug}/publish`, { method: 'POST' });
  await ada.rest(`/articles/${slug}`, { method: 'PATCH', body: { title: 'Changed' } });
  await ada.rpc.article.delete.mutate({ slug });
}

describe('article.onChange', () => {
  test('SES-5: tells nothing private once the session has been revoked', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const origin = await t.listen();
    const leaving = new AbortController();
    const url = `${origin}/api/v1/articles/events`;
    const stream = await fetch(url, { headers: ada.headers, signal: leaving.signal });
    const other = await t.signIn(ada);

    await other.rpc.session.revokeOthers.mutate();
    const { slug } = await other.rpc.article.create.mutate({ title: 'Private', body: 'Text' });
    await other.rpc.article.publish.mutate({ slug });

    const seen = await readUntil(stream, 'published');
    leaving.abort();
    expect(seen).not.toContain('created');
  });

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
