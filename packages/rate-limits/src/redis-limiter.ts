import { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { createMemoryCounter } from './memory-limiter.ts';
import { type RateLimiter, toRateLimiter } from './rate-limiter.ts';

const COMMAND_TIMEOUT_MS = 200;
const CONNECT_TIMEOUT_MS = 1_000;
/** How long a connection that is lost is left alone before the next try. */
const RECONNECT_MS = 500;

export interface RedisLimiterOptions {
  /** `redis://[user:password@]host[:port][/database]`, or `rediss:` over TLS. */
  readonly url: string;
  /** What the keys begin with, `duet:limit` unless told: installations that share a Redis need different ones. */
  readonly keyPrefix?: string;
  /** The longest that a call waits for Redis in milliseconds, 200 unless told. A process that is busy for longer counts for itself. */
  readonly waitMs?: number;
}

/** Is told whether Redis is there, and why not. */
export type RedisWatch = (isThere: boolean, error?: Error) => void;

/** A limiter whose store can go away. */
export interface RedisLimiter extends RateLimiter {
  /** Tells whether Redis is there, as soon as that is known and whenever it changes. */
  watch(listener: RedisWatch): void;
}

/**
 * Returns a limiter that counts in Redis, for servers of several processes.
 *
 * While Redis is away, each process counts for itself. One that hangs costs a few calls 200 ms: then its connection is given up,
 * and calls count here at once until a new one is ready.
 */
export function createRedisLimiter({
  url,
  keyPrefix = 'duet:limit',
  waitMs = COMMAND_TIMEOUT_MS,
}: RedisLimiterOptions): RedisLimiter {
  const client = new Redis(url, {
    commandTimeout: waitMs,
    connectTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: waitMs,
    retryStrategy: () => RECONNECT_MS,
    // What is not answered now is counted elsewhere, and must not be counted again later.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
  });
  const watch = observe(client);

  const limiter = toRateLimiter(
    (budget) =>
      new RateLimiterRedis({
        storeClient: client,
        rejectIfRedisNotReady: true,
        keyPrefix: `${keyPrefix}:${budget.name}`,
        points: budget.quota,
        duration: budget.seconds,
        // Whoever is over their budget is refused here, without asking Redis again.
        inMemoryBlockOnConsumed: budget.quota + 1,
        ...(!budget.isStrict && { insuranceLimiter: createMemoryCounter(budget) }),
      }),
    () => client.disconnect(),
  );
  return { ...limiter, watch };
}

function observe(client: Redis): RedisLimiter['watch'] {
  const listeners: RedisWatch[] = [];
  let isThere: boolean | undefined;
  let lastError: Error | undefined;
  const change = (now: boolean) => {
    if (now === isThere) return;
    isThere = now;
    for (const tell of listeners) tell(now, lastError);
  };
  client.on('ready', () => change(true));
  client.on('close', () => change(false));
  // Without a listener, ioredis writes to the console.
  client.on('error', (error) => {
    lastError = error;
  });
  return (listener) => {
    listeners.push(listener);
    if (isThere !== undefined) listener(isThere, lastError);
  };
}
