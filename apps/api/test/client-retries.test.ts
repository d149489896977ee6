import type { IncomingMessage } from 'node:http';
import { type ClientOptions, createClient } from '@duet/client';
import { createTestApp, ORIGIN } from '@duet/testing';
import { describe, expect, test } from 'vitest';
import { type ProxyOptions, startProxy } from './unreliable-proxy.ts';

const ARTICLE = { title: 'Once only', body: 'Text' };
/** Attempts come quickly: no test waits for what only a person would. */
const QUICK = { baseMs: 1 };

/** A real server, an unreliable proxy in front of it, and the client of a member behind that. */
async function start(proxyOptions: Omit<ProxyOptions, 'target'>) {
  const t = await createTestApp();
  const target = new URL(await t.listen());
  const requests: IncomingMessage[] = [];
  const proxy = await startProxy({
    ...proxyOptions,
    target: () => target,
    before: (request) => {
      requests.push(request);
      return proxyOptions.before?.(request) ?? 'passed';
    },
  });
  const ada = await t.member('ada');

  return {
    ada,
    requests,
    keys: () => requests.map(({ headers }) => headers['idempotency-key']),
    client: (options: Partial<ClientOptions> = {}) =>
      createClient({
        url: `${proxy.origin}/trpc`,
        headers: { ...ada.headers, origin: ORIGIN },
        retries: QUICK,
        ...options,
      }),
    articles: async () => (await ada.rpc.article.drafts.query({})).items.length,
    async [Symbol.asyncDispose]() {
      await proxy[Symbol.asyncDispose]();
      await t[Symbol.asyncDispose]();
    },
  };
}

/** Gives the first `n` requests or answers this fate. */
function first<TFate>(n: number, fate: TFate) {
  let seen = 0;
  return () => (++seen <= n ? fate : 'passed');
}

function busy(status: number, headers: Record<string, string> = {}) {
  const json = { 'content-type': 'application/json', ...headers };
  const data = { code: 'OVERLOADED', httpStatus: status };
  const body = Buffer.from(JSON.stringify({ error: { code: -32000, message: 'Busy', data } }));
  return { status, headers: json, body };
}

describe('a mutation', () => {
  test('whose replies get lost happens once, under one key', async () => {
    await using t = await start({ after: first(3, 'lost') });

    const { slug } = await t.client().article.create.mutate(ARTICLE);

    expect(slug).toBe('once-only');
    expect(await t.articles()).toBe(1);
    expect(t.requests).toHaveLength(4);
    expect(new Set(t.keys()).size).toBe(1);
  });

  test('that never arrives is sent again', async () => {
    await using t = await start({ before: first(2, 'lost') });

    await t.client().article.create.mutate(ARTICLE);

    expect(await t.articles()).toBe(1);
  });

  test.each([429, 502, 503, 504])('is sent again after %i', async (status) => {
    await using t = await start({ before: first(2, busy(status)) });

    await t.client().article.create.mutate(ARTICLE);

    expect(await t.articles()).toBe(1);
    expect(t.requests).toHaveLength(3);
  });

  test('has another key for another call', async () => {
    await using t = await start({});

    await t.client().article.create.mutate(ARTICLE);
    await t.client().article.create.mutate(ARTICLE);

    expect(await t.articles()).toBe(2);
    expect(new Set(t.keys()).size).toBe(2);
  });

  test('is not sent again after a refusal', async () => {
    await using t = await start({});

    const refused = t.client().article.create.mutate({ ...ARTICLE, title: '' });

    await expect(refused).rejects.toMatchObject({ data: { code: 'VALIDATION' } });
    expect(t.requests).toHaveLength(1);
  });

  test('without a key is never sent again', async () => {
    await using t = await start({ after: first(1, 'lost') });

    const lost = t.client().article.create.mutate(ARTICLE, { context: { idempotencyKey: false } });

    await expect(lost).rejects.toThrow();
    expect(t.requests).toHaveLength(1);
    expect(t.keys()).toEqual([undefined]);
  });

  test('may have a key of its caller, so that a program that starts again knows what it did', async () => {
    await using t = await start({});
    const context = { idempotencyKey: 'order "1"' };

    await t.client().article.create.mutate(ARTICLE, { context });
    await t.client().article.create.mutate(ARTICLE, { context });

    expect(await t.articles()).toBe(1);
    expect(t.keys()).toEqual([String.raw`"order \"1\""`, String.raw`"order \"1\""`]);
  });
});

describe('a query', () => {
  test('whose replies get lost is sent again, without a key', async () => {
    await using t = await start({ after: first(2, 'lost') });

    const { items } = await t.client().article.drafts.query({});

    expect(items).toEqual([]);
    expect(t.keys()).toEqual([undefined, undefined, undefined]);
  });
});

test('a query and a mutation are sent again when a gateway is busy, whatever it says', async () => {
  const [status, headers] = [503, { 'content-type': 'application/json' }];
  const body = Buffer.from('{"message":"Service Unavailable"}');
  await using t = await start({ before: first(3, { status, headers, body }) });

  await t.client().article.drafts.query({});
  await t.client().article.create.mutate(ARTICLE);

  expect(await t.articles()).toBe(1);
  expect(t.requests).toHaveLength(5);
});

describe('patience ends', () => {
  test('after the attempts there are, with the last error', async () => {
    await using t = await start({ before: () => busy(503) });

    const call = t.client({ retries: { ...QUICK, attempts: 3 } }).article.create.mutate(ARTICLE);

    await expect(call).rejects.toMatchObject({ data: { httpStatus: 503 } });
    expect(t.requests).toHaveLength(3);
  });

  test('at once when Retry-After asks for more time than there is', async () => {
    await using t = await start({ before: () => busy(503, { 'retry-after': '60' }) });

    const call = t.client().article.create.mutate(ARTICLE);

    await expect(call).rejects.toMatchObject({ data: { httpStatus: 503 } });
    expect(t.requests).toHaveLength(1);
  });

  test('when the caller aborts during a wait', async () => {
    await using t = await start({ before: () => busy(503, { 'retry-after': '20' }) });
    const controller = new AbortController();

    const call = t.client().article.create.mutate(ARTICLE, { signal: controller.signal });
    await expect.poll(() => t.requests.length).toBe(1);
    controller.abort();

    await expect(call).rejects.toThrow();
    expect(t.requests).toHaveLength(1);
    expect(await t.articles()).toBe(0);
  });
});

test('Retry-After is waited for', async () => {
  await using t = await start({ before: first(1, busy(503, { 'retry-after': '1' })) });
  const startedAt = performance.now();

  await t.client().article.create.mutate(ARTICLE);

  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(1000);
});

test('a call that meets its own key in use gets the reply in the end', async () => {
  await using t = await start({});
  const context = { idempotencyKey: 'the same' };
  const retries = { attempts: 10, baseMs: 1 };

  const replies = await Promise.all(
    Array.from({ length: 8 }, () =>
      t.client({ retries }).article.create.mutate(ARTICLE, { context }),
    ),
  );

  expect(new Set(replies.map(({ id }) => id)).size).toBe(1);
  expect(await t.articles()).toBe(1);
});
