import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { type Budget, CountsUnavailableError, type Spending } from './budget.ts';

/** Counts calls against budgets. Counting and checking are one step, so that no two calls get the last place. */
export interface RateLimiter {
  /** Counts a call of somebody. Throws `CountsUnavailableError` for a strict budget whose counts are away, and nothing else. */
  spend(budget: Budget, key: string): Promise<Spending>;
  /** Whether anything was counted in the time of the budget. False when the counts are away. */
  hasSpent(budget: Budget, key: string): Promise<boolean>;
  close(): void;
}

/** Makes what counts one budget. */
export type CreateCounter = (budget: Budget) => RateLimiterAbstract;

/** Returns a limiter on counters, which are made when their budget is first asked for. */
export function toRateLimiter(
  createCounter: CreateCounter,
  close: () => void = () => undefined,
): RateLimiter {
  const counters = new Map<string, RateLimiterAbstract>();
  const findCounter = (budget: Budget) => {
    const known = counters.get(budget.name);
    if (known) return known;
    const counter = createCounter(budget);
    counters.set(budget.name, counter);
    return counter;
  };

  return {
    spend: async (budget, key) => {
      try {
        return toSpending(budget, await findCounter(budget).consume(key), false);
      } catch (thrown) {
        // The library rejects with the count itself when it is over, with an error when there is none.
        if (thrown instanceof RateLimiterRes) return toSpending(budget, thrown, true);
        throw new CountsUnavailableError(`No counts for ${budget.name}`, { cause: thrown });
      }
    },
    hasSpent: async (budget, key) => {
      const counted = await findCounter(budget)
        .get(key)
        .catch(() => null);
      return counted !== null && counted.consumedPoints > 0;
    },
    close,
  };
}

function toSpending(
  budget: Budget,
  { remainingPoints, msBeforeNext }: RateLimiterRes,
  isOver: boolean,
): Spending {
  const resetSeconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return { budget, isOver, remaining: isOver ? 0 : remainingPoints, resetSeconds };
}
