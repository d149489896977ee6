import { randomUUID } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Budget, CountsUnavailableError } from './budget.ts';
import { createMemoryLimiter } from './memory-limiter.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { createRedisLimiter } from './redis-limiter.ts';
import { findTestRedis, startUnreliableRedis } from './testing/redis.ts';

const TEN: Budget = { name: 'ten', quota: 10, seconds: 60 };
const STRICT: Budget = { ...TEN, name: 'strict', isStrict: true };

const redis = await findTestRedis();

/** The limiter of each of several nodes, with counts that no other test has. */
async function startNodes(url: string, count: number): Promise<RateLimiter[]> {
  const keyPrefix = `test:${randomUUID()}`;
  const nodes = await Promise.all(Array.from({ length: count }, () => startNode(url, keyPrefix)));
  return nodes.map(({ limiter }) => limiter);
}

function startNode(url: string, keyPrefix: string = `test:${randomUUID()}`) {
  const seen: boolean[] = [];
  const limiter = createRedisLimiter({ url, keyPrefix });
  onTestFinished(() => limiter.close());
  return new Promise<{ limiter: RateLimiter; seen: boolean[] }>((resolve) => {
    limiter.watch((isThere) => {
      seen.push(isThere);
      resolve({ limiter, seen });
    });
  });
}

async function spendAll(limiters: readonly RateLimiter[], budget: Budget, times: number) {
  const calls = Array.from({ length: times }, (_, index) =>
    limiters[index % limiters.length]?.spend(budget, 'ada'),
  );
  return (await Promise.all(calls)).filter((spending) => spending !== undefined);
}

describe.each([
  ['in memory', async () => [createMemoryLimiter()]],
  ...(redis ? [['on Redis, from two nodes', () => startNodes(redis, 2)] as const] : []),
] as [string, () => Promise<RateLimiter[]>][])('RL-1: %s', (_place, start) => {
  test('of 200 calls at once exactly ten are within a budget of ten', async () => {
    const nodes = await start();

    const spendings = await spendAll(nodes, TEN, 200);

    const within = spendings.filter(({ isOver }) => !isOver);
    expect(within).toHaveLength(10);
    expect(within.map(({ remaining }) => remaining).sort((a, b) => a - b)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    expect(spendings.every(({ resetSeconds }) => resetSeconds >= 1 && resetSeconds <= 60)).toBe(
      true,
    );
  });

  test('everybody has a budget of their own, which is full again after its time', async () => {
    const [node] = await start();
    const brief = { name: 'brief', quota: 1, seconds: 1 };
    const spend = async (key: string) => (await node?.spend(brief, key))?.isOver;

    const first = [await spend('ada'), await spend('ada'), await spend('bob')];

    expect(first).toEqual([false, true, false]);
    await expect.poll(() => spend('ada'), { timeout: 3_000, interval: 100 }).toBe(false);
  });

  test('what was counted is known until its time is over', async () => {
    const [node] = await start();

    await node?.spend(TEN, 'ada');

    expect([await node?.hasSpent(TEN, 'ada'), await node?.hasSpent(TEN, 'bob')]).toEqual([
      true,
      false,
    ]);
  });
});

describe.skipIf(!redis)('RL-3: while Redis (which these tests need)', () => {
  test.each(['hang', 'stop'] as const)(
    'does not answer (%s), each node counts for itself, a strict budget is refused, and it comes back by itself',
    async (failure) => {
      await using unreliable = await startUnreliableRedis(redis ?? '');
      const { limiter, seen } = await startNode(unreliable.url);
      await limiter.spend(TEN, 'ada');

      await unreliable[failure]();
      const spendings = await spendAll([limiter], TEN, 30);
      const refused = await limiter.spend(STRICT, 'ada').catch((error: unknown) => error);

      // The one in Redis is not known here.
      expect(spendings.filter(({ isOver }) => !isOver)).toHaveLength(10);
      expect(refused).toBeInstanceOf(CountsUnavailableError);

      await unreliable.resume();
      await expect.poll(() => seen, { timeout: 10_000 }).toEqual([true, false, true]);
      expect(await limiter.spend(STRICT, 'ada')).toMatchObject({ isOver: false });
      expect(await limiter.spend(TEN, 'ada')).toMatchObject({ isOver: false, remaining: 8 });
    },
  );

  test('hangs, a few calls wait, each for less than a second, and the rest not at all', async () => {
    await using unreliable = await startUnreliableRedis(redis ?? '');
    const { limiter, seen } = await startNode(unreliable.url);
    unreliable.hang();

    await Promise.all([limiter.spend(TEN, 'ada'), limiter.spend(TEN, 'bob')]);
    await expect.poll(() => seen).toEqual([true, false]);

    // The connection has been given up, so there is nothing to wait for: this settles before any timer does.
    const spendings = spendAll([limiter], TEN, 50);
    const timer = new Promise((resolve) => setTimeout(resolve, 100));
    expect(await Promise.race([spendings.then(() => 'at once'), timer])).toBe('at once');
  });
});
