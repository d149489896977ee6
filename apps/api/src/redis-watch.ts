import type { RedisWatch } from '@duet/rate-limits';
import type { FastifyBaseLogger } from 'fastify';

/** Returns what tells the log whether calls are counted in Redis, and what that means for people. */
export function createRedisWatch(log: FastifyBaseLogger): RedisWatch {
  return (isThere, error) => {
    if (isThere) {
      log.info('Redis counts the calls');
      return;
    }
    const meaning = 'each process counts calls for itself, and nobody can sign in';
    log.warn({ err: error }, `Redis is away: ${meaning}`);
  };
}
