import { setTimeout as delay } from 'node:timers/promises';
import { Article, IdempotencyKey } from '@duet/db';
import { createTestApp } from '@duet/testing';
import { expect, test } from 'vitest';

const KEYS = 200;
const CALLS = 20;
/** As many keys at work in one moment. */
const WORKERS = 5;

interface Caller {
  readonly origin: string;
  readonly headers: Record<string, string>;
}

/** Sends a write once, and gives up on it after a time when told to. Returns its body, or null when it has to be sent again. */
async function send({ origin, headers }: Caller, key: string, patienceMs?: number) {
  const signal = patienceMs === undefined ? null : AbortSignal.timeout(patienceMs);
  try {
    const response = await fetch(`${origin}/api/v1/articles`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ title: `Article of ${key}`, body: 'Text' }),
      signal,
    });
    const body = await response.text();
    if (response.status === 201) return body;
    expect(body).toContain('IDEMPOTENCY_KEY_IN_USE');
    return null;
  } catch (error) {
    if (signal?.aborted) return null;
    throw error;
  }
}

/** Sends until there is a reply. Every fourth caller loses patience the first time, each at another moment. */
async function sendUntilAnswered(caller: Caller, key: string, index: number): Promise<string> {
  let body = index % 4 === 0 ? await send(caller, key, index) : await send(caller, key);
  while (body === null) {
    await delay(10);
    body = await send(caller, key);
  }
  return body;
}

test(`IDM-1: ${KEYS} keys with ${CALLS} calls each at once, some of them aborted, have ${KEYS} effects, and all replies to a key are one`, {
  timeout: 180_000,
}, async () => {
  await using t = await createTestApp();
  const { headers } = await t.member('ada');
  const caller = { origin: await t.listen(), headers };
  const keys = Array.from({ length: KEYS }, (_, index) => `key-${index}`);
  const pending = [...keys];
  const replies = new Map<string, Set<string>>();

  const work = async () => {
    for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
      const calls = Array.from({ length: CALLS }, (_, index) =>
        sendUntilAnswered(caller, key, index),
      );
      replies.set(key, new Set(await Promise.all(calls)));
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));

  const different = [...replies].filter(([, bodies]) => bodies.size !== 1);
  expect(different).toEqual([]);
  expect(new Set([...replies.values()].flatMap((bodies) => [...bodies])).size).toBe(KEYS);
  expect(await t.database.fork().count(Article)).toBe(KEYS);
  expect(await t.database.fork().count(IdempotencyKey)).toBe(KEYS);
});
