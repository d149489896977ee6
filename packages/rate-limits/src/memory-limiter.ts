import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Budget } from './budget.ts';
import { type RateLimiter, toRateLimiter } from './rate-limiter.ts';

/** Returns a limiter that counts in this process, for a server of one. */
export function createMemoryLimiter(): RateLimiter {
  return toRateLimiter(createMemoryCounter);
}

/** Returns the counter of one budget in this process. */
export function createMemoryCounter({ name, quota, seconds }: Budget): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix: name, points: quota, duration: seconds });
}
