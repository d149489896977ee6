/** More work is waiting than will be done in time. The caller may come back after `retryAfterSeconds`. */
export class PasswordQueueFullError extends Error {
  override readonly name = 'PasswordQueueFullError';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super(`Too many sign-ins at the moment. Try again in ${retryAfterSeconds} s.`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export interface WorkQueueOptions {
  /** How many pieces of work run at once. */
  concurrency: number;
  /** How long the newest piece may be expected to wait. */
  maxWaitMs: number;
  /** What one piece takes, until the first ones have shown it. */
  expectedMs: number;
}

export type WorkQueue = <TResult>(work: () => Promise<TResult>) => Promise<TResult>;

/** How much of the running average the newest measurement makes up. */
const WEIGHT = 0.2;

/**
 * Returns a function that runs expensive work, a few pieces at once and the rest in turn. When the queue holds more than
 * `maxWaitMs` of work it throws `PasswordQueueFullError` at once, so that a flood costs an error and not the server.
 */
export function createWorkQueue({
  concurrency,
  maxWaitMs,
  expectedMs,
}: WorkQueueOptions): WorkQueue {
  const waiting: (() => void)[] = [];
  let running = 0;
  let averageMs = expectedMs;

  const measure = (tookMs: number) => {
    averageMs += WEIGHT * (tookMs - averageMs);
  };
  const enter = async () => {
    if (running >= concurrency) {
      const waitMs = ((waiting.length + 1) * averageMs) / concurrency;
      if (waitMs > maxWaitMs) throw new PasswordQueueFullError(Math.ceil(waitMs / 1000));
      // Whoever leaves hands the place over, so `running` stays as it is.
      await new Promise<void>((proceed) => waiting.push(proceed));
      return;
    }
    running++;
  };
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else running--;
  };

  return async (work) => {
    await enter();
    const start = performance.now();
    try {
      return await work();
    } finally {
      measure(performance.now() - start);
      leave();
    }
  };
}
