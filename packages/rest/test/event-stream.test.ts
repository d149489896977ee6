import { once } from 'node:events';
import { initTRPC, TRPCError, tracked } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import { EventSource } from 'eventsource';
import { expect, test } from 'vitest';
import type { RestMeta } from '../src/index.ts';
import { createToyApp, type ToyAppOptions } from './support.ts';
import { CANARY } from './toy-router.ts';

const t = initTRPC.meta<RestMeta>().create();

type Source = (opts: { signal: AbortSignal | undefined }) => AsyncIterable<unknown>;

/** A server that listens, with one subscription at `/api/events`. */
async function listen(source: Source, options: ToyAppOptions = {}) {
  const router = t.router({
    events: t.procedure
      .meta({ openapi: { method: 'GET', path: '/events' } })
      .subscription(({ signal }) => source({ signal })),
  });
  const app = await createToyApp({ router, ...options });
  const origin = await app.listen({ port: 0 });
  return Object.assign(app, { url: `${origin}/api/events` });
}

/** Yields nothing until the client or the server ends it. */
async function* quiet({ signal }: { signal: AbortSignal | undefined }) {
  if (signal && !signal.aborted) await once(signal, 'abort');
  yield* [];
}

test('writes tracked and plain values as events, and says when there are no more', async () => {
  await using app = await listen(async function* () {
    yield tracked('a', { n: 1 });
    yield 'line\nbreak';
    yield undefined;
  });

  const response = await fetch(app.url);

  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  expect(await response.text()).toBe(
    [
      'retry: 2000',
      'id: a\ndata: {"n":1}',
      'data: "line\\nbreak"',
      'data: null',
      'event: end\ndata: {}',
      '',
    ].join('\n\n'),
  );
});

test('goes on after Last-Event-ID, which is newer than the query', async () => {
  await using app = await createToyApp();
  const origin = await app.listen({ port: 0 });
  const url = `${origin}/api/books/events?last=4&lastEventId=1`;

  const response = await fetch(url, { headers: { 'last-event-id': '3' } });

  expect(await response.text()).toContain('retry: 2000\n\nid: 4\ndata: {"id":4}\n\nevent: end');
});

test('goes on after lastEventId in the query', async () => {
  await using app = await createToyApp();

  const response = await app.inject('/api/books/events?lastEventId=2');

  expect(response.body).toContain('retry: 2000\n\nid: 3\n');
});

test('an EventSource reads it', async () => {
  await using app = await listen(async function* ({ signal }) {
    yield tracked('7', { hello: 'there' });
    yield* quiet({ signal });
  });
  const source = new EventSource(app.url);

  const [event] = await once(source, 'message').finally(() => source.close());

  expect(event).toMatchObject({ data: '{"hello":"there"}', lastEventId: '7' });
});

test('an observable works like a generator', async () => {
  const router = t.router({
    events: t.procedure.meta({ openapi: { method: 'GET', path: '/events' } }).subscription(() =>
      observable<string>((observer) => {
        observer.next('one');
        observer.complete();
      }),
    ),
  });
  await using app = await createToyApp({ router });

  const response = await app.inject('/api/events');

  expect(response.body).toBe('retry: 2000\n\ndata: "one"\n\nevent: end\ndata: {}\n\n');
});

test('a failure before the first event has a status of its own', async () => {
  await using app = await listen(async function* () {
    yield* [];
    throw new TRPCError({ code: 'NOT_FOUND', message: 'No such thing' });
  });

  const response = await fetch(app.url);

  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await response.json()).toMatchObject({ code: 'NOT_FOUND', detail: 'No such thing' });
});

test('an input that is not valid has a status of its own', async () => {
  await using app = await createToyApp();

  const response = await app.inject('/api/books/events?last=many');

  expect(response.json()).toMatchObject({ status: 422, errors: [{ in: 'query', path: ['last'] }] });
});

test('a later failure is an event that gives nothing away', async () => {
  await using app = await listen(
    async function* () {
      yield 1;
      throw new Error(CANARY);
    },
    { problemTypeBaseUrl: 'https://example.com/problems' },
  );

  const body = await (await fetch(app.url)).text();

  const problem = body.split('event: error\ndata: ')[1] ?? '';
  expect(JSON.parse(problem)).toMatchObject({
    type: 'https://example.com/problems/internal-server-error',
    status: 500,
    instance: '/api/events',
  });
  expect(body).not.toContain('canary');
});

test('a quiet stream opens nevertheless, and shows that it is alive', async () => {
  await using app = await listen(quiet, { eventStreamOpenMs: 1, heartbeatMs: 1 });

  const response = await fetch(app.url);

  await expect(readUntil(response, ':\n\n')).resolves.toContain('retry: 2000\n\n:\n\n');
});

test('a client that goes away ends the generator and aborts its signal', async () => {
  const ended = Promise.withResolvers<boolean>();
  await using app = await listen(async function* ({ signal }) {
    try {
      yield 'first';
      yield* quiet({ signal });
    } finally {
      ended.resolve(signal?.aborted ?? false);
    }
  });
  const client = new AbortController();
  const response = await fetch(app.url, { signal: client.signal });
  await readUntil(response, 'first');

  client.abort();

  await expect(ended.promise).resolves.toBe(true);
});

test('a server that closes ends its streams and asks clients to come back', async () => {
  const ended = Promise.withResolvers<void>();
  const app = await listen(
    async function* ({ signal }) {
      yield* quiet({ signal });
      ended.resolve();
    },
    { eventStreamOpenMs: 1, retryMs: 500 },
  );
  const response = await fetch(app.url);

  await app.close();

  expect(await response.text()).toBe('retry: 500\n\nretry: 500\n\n');
  await ended.promise;
});

test('a server that closes does not wait for a first event', async () => {
  const started = Promise.withResolvers<void>();
  const app = await listen(
    async function* ({ signal }) {
      started.resolve();
      yield* quiet({ signal });
    },
    { eventStreamOpenMs: 3_600_000 },
  );
  const response = fetch(app.url);
  await started.promise;

  await app.close();

  expect(await (await response).text()).toBe('retry: 2000\n\nretry: 2000\n\n');
});

test('a stream ends at its greatest age', async () => {
  await using app = await listen(quiet, { eventStreamOpenMs: 1, maxEventStreamMs: 1 });

  const response = await fetch(app.url);

  expect(await response.text()).toBe('retry: 2000\n\nretry: 2000\n\n');
});

test('takes no more from the procedure than the client reads', async () => {
  let produced = 0;
  const chunk = 'x'.repeat(64 * 1024);
  const ended = Promise.withResolvers<void>();
  await using app = await listen(async function* () {
    try {
      for (; produced < 10_000; produced += 1) yield chunk;
    } finally {
      ended.resolve();
    }
  });
  const client = new AbortController();
  const response = await fetch(app.url, { signal: client.signal });

  await readUntil(response, chunk);
  client.abort();
  await ended.promise;

  expect(produced).toBeLessThan(10_000);
});

test('HEAD starts nothing', async () => {
  let started = false;
  await using app = await listen(async function* () {
    started = true;
    yield 1;
  });

  const response = await fetch(app.url, { method: 'HEAD' });

  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(started).toBe(false);
});

test('a subscription that returns no events is a constant 500', async () => {
  await using app = await listen(() => 'not events' as unknown as AsyncIterable<unknown>);

  const response = await fetch(app.url);

  expect(response.status).toBe(500);
});

/** Reads a response until its body contains a text, and leaves the rest. */
async function readUntil(response: Response, text: string): Promise<string> {
  let body = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    body += decoder.decode(bytes, { stream: true });
    if (body.includes(text)) break;
  }
  return body;
}
