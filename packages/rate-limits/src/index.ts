export { type Budget, CountsUnavailableError, type Spending } from './budget.ts';
export { createMemoryLimiter } from './memory-limiter.ts';
export { toNetwork } from './network.ts';
export type { RateLimiter } from './rate-limiter.ts';
export type { RedisLimiter, RedisLimiterOptions, RedisWatch } from './redis-limiter.ts';
