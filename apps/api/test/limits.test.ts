import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createApp } from '@duet/api';
import { createTestDatabase } from '@duet/db/testing';
import { type RestMeta, route } from '@duet/rest';
import { createRouterApp } from '@duet/testing';
import { initTRPC } from '@trpc/server';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createServer, listen, ORIGIN } from './support.ts';

const Note = z.object({ text: z.string() });

/** Writes bytes to a socket and returns everything that comes back until the server closes it. */
async function exchange(url: URL, bytes: string): Promise<string> {
  const socket = connect(Number(url.port), url.hostname);
  socket.write(bytes);
  return text(socket);
}

describe('INP-1: a body over the limit', () => {
  test.each(['/api/v1/users', '/trpc/user.register'])('is a 413 on %s', async (url) => {
    await using t = await createServer({ settings: { bodyLimitBytes: 1_000 } });

    const response = await t.post(url, { username: 'x'.repeat(1_000) });

    expect(response.statusCode).toBe(413);
    expect(response.body).toContain('PAYLOAD_TOO_LARGE');
  });

  test('starts at 256 KiB', async () => {
    await using t = await createServer();
    const ofSize = (size: number) => t.post('/api/v1/users', { bio: 'x'.repeat(size - 10) });

    const [within, over] = [await ofSize(256 * 1024), await ofSize(256 * 1024 + 1)];

    expect([within.statusCode, over.statusCode]).toEqual([422, 413]);
  });
});

test('a part of a path that is longer than anything here is a 414 of its own', async () => {
  await using t = await createServer();

  const response = await t.app.inject(`/api/v1/articles/${'y'.repeat(6_000)}`);

  expect(response.statusCode).toBe(414);
  expect(response.json()).toMatchObject({ status: 414, code: 'URI_TOO_LONG' });
});

describe('INP-1: headers over the limit', () => {
  test('are a 431 with a problem and a request id', async () => {
    await using t = await createServer({ settings: { headerLimitBytes: 2_000 } });
    const url = await listen(t.app);

    const answer = await exchange(
      url,
      `GET /livez HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(3_000)}\r\n\r\n`,
    );

    expect(answer).toMatch(/^HTTP\/1.1 431 Request Header Fields Too Large\r\n/);
    expect(answer).toMatch(/\r\nX-Request-Id: [\da-f-]{36}\r\n/);
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain('"code":"HEADERS_TOO_LARGE"');
  });
});

describe('a request that cannot be read', () => {
  test('is a 400 with a problem', async () => {
    await using t = await createServer();
    const url = await listen(t.app);

    const answer = await exchange(url, 'this is not HTTP\r\n\r\n');

    expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/);
    expect(answer).toContain('"code":"PARSE_ERROR"');
  });
});

describe('a request that is slow to arrive', () => {
  const settings = { headersTimeoutMs: 100, requestTimeoutMs: 200, connectionsCheckMs: 20 };

  test('is cut off with a 408 when its body does not come', async () => {
    await using t = await createServer({ settings });
    const url = await listen(t.app);

    const answer = await exchange(
      url,
      `POST /api/v1/users HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"user`,
    );

    expect(answer).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n/);
    expect(answer).toContain('"code":"TIMEOUT"');
  });

  test('is cut off with a 408 when its headers do not end', async () => {
    await using t = await createServer({ settings });
    const url = await listen(t.app);

    const answer = await exchange(url, 'GET /livez HTTP/1.1\r\nHost: x\r\nX-Slow');

    expect(answer).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n/);
  });
});

describe('OPS-1: an answer that takes too long', () => {
  test('is a 503', async () => {
    await using database = await createTestDatabase();
    const { promise: never } = Promise.withResolvers<boolean>();
    await using app = await createApp({
      database: { ...database, isReady: () => never },
      settings: { handlerTimeoutMs: 50 },
    });

    const response = await app.inject('/readyz');

    expect(response.statusCode).toBe(503);
    expect(response.json()).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });

  test('is a 503 for each write that waits, whose body has been read, and for no other', async () => {
    const { promise: never } = Promise.withResolvers<z.infer<typeof Note>>();
    const t = initTRPC.meta<RestMeta>().create();
    const write = t.procedure
      .meta(route('POST /notes', 'Write a note'))
      .input(Note)
      .output(Note)
      .mutation(({ input }) => (input.text === 'late' ? never : input));
    const router = t.router({ write });
    await using app = await createRouterApp({ router, settings: { handlerTimeoutMs: 50 } });
    const url = new URL('/api/notes', await listen(app));
    const post = async (text: string) => {
      const headers = { 'content-type': 'application/json', origin: ORIGIN };
      const { status } = await fetch(url, { method: 'POST', headers, body: `{"text":"${text}"}` });
      return status;
    };
    const postAll = () => Promise.all(['late', 'quick', 'late', 'quick'].map(post));

    const statuses = [await postAll(), await postAll()];

    expect(statuses).toEqual([
      [503, 200, 503, 200],
      [503, 200, 503, 200],
    ]);
    await vi.waitFor(() => expect(app.draining.open.size).toBe(0));
  });
});

describe('a batch', () => {
  const batchOf = (size: number) => {
    const paths = Array(size).fill('tag.list').join(',');
    const inputs = Object.fromEntries(Array.from({ length: size }, (_, index) => [index, {}]));
    return `/trpc/${paths}?batch=1&input=${encodeURIComponent(JSON.stringify(inputs))}`;
  };

  test('may hold ten calls', async () => {
    await using t = await createServer();

    const response = await t.app.inject(batchOf(10));

    expect(response.statusCode).toBe(200);
    expect(response.json()).toHaveLength(10);
  });

  test('of eleven is refused before any of them runs', async () => {
    await using t = await createServer();

    const response = await t.app.inject(batchOf(11));

    expect(response.statusCode).toBe(400);
    expect(response.body).not.toContain('"result"');
  });
});
