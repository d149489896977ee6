import { describe, expect, test, vi } from 'vitest';
import { createServer, listen } from './support.ts';

const STREAMS = ['/api/v1/articles/events', '/trpc/article.onChange?input=%7B%7D'];
const EVENT_STREAM = { headers: { accept: 'text/event-stream' } };

describe.each(STREAMS)('the event stream at %s', (path) => {
  test('outlives the timeout of answers, and ends cleanly when it is old', async () => {
    await using t = await createServer({
      settings: { handlerTimeoutMs: 500, eventStreamMaxMs: 1_000 },
    });
    const url = new URL(path, await listen(t.app));

    const response = await fetch(url, EVENT_STREAM);
    const events = await response.text();

    expect(response.status).toBe(200);
    expect(response.headers.get('x-request-id')).toBeTruthy();
    expect(events).not.toMatch(/^event: (return|end|error)$/m);
  });

  test('ends when its client goes', async () => {
    await using t = await createServer();
    const url = new URL(path, await listen(t.app));
    const leaving = new AbortController();
    await fetch(url, { ...EVENT_STREAM, signal: leaving.signal });
    const openBefore = t.app.draining.open.size;

    leaving.abort();

    await vi.waitFor(() => expect(t.app.draining.open.size).toBe(0));
    expect(openBefore).toBe(1);
  });

  test('does not keep the application from closing', async () => {
    await using t = await createServer();
    const url = new URL(path, await listen(t.app));
    const response = await fetch(url, EVENT_STREAM);

    await t.app.close();

    expect(await response.text()).not.toMatch(/^event: (return|end|error)$/m);
  });

  test('reports a change to somebody who is not signed in', async () => {
    await using t = await createServer();
    const url = new URL(path, await listen(t.app));
    const cookie = await t.register('ada');
    const response = await fetch(url, EVENT_STREAM);

    const article = { title: 'First steps', description: 'How it began', body: 'Hello' };
    const created = await t.post('/api/v1/articles', article, { cookie });
    const { slug } = created.json();
    const published = await t.post(`/api/v1/articles/${slug}/publish`, {}, { cookie });
    await t.app.close();

    expect([created.statusCode, published.statusCode]).toEqual([201, 200]);
    expect(await response.text()).toContain(slug);
  });
});
