import type { Budget, RateLimiter, Spending } from '@duet/rate-limits';
import type { CallCounts } from '@duet/router';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Returns the counts of a request's calls, or null when they are not limited or counted already. */
export type FindCallCounts = (request: FastifyRequest, reply: FastifyReply) => CallCounts | null;

/** Counts the calls of requests, for both faces. `quotas` change what budgets hold, by their names; null is no limit at all. */
export function createFindCallCounts(
  limiter: RateLimiter,
  quotas: Readonly<Record<string, number>> | null,
): FindCallCounts {
  if (!quotas) return () => null;
  // A request whose body waits for leave to be read is asked for its counts twice.
  const finished = new WeakSet<FastifyRequest>();
  const adjusted = new Map<Budget, Budget>();
  const adjust = (budget: Budget) => {
    const known = adjusted.get(budget);
    if (known) return known;
    const own = { ...budget, quota: quotas[budget.name] ?? budget.quota };
    adjusted.set(budget, own);
    return own;
  };

  return (request, reply) => {
    if (finished.has(request)) return null;
    const told: Spending[] = [];
    return {
      spend: async (budget, key, isCallers) => {
        const spending = await limiter.spend(adjust(budget), key);
        if (isCallers) tell(reply, told, spending);
        return spending;
      },
      hasSpent: (budget, key) => limiter.hasSpent(budget, key),
      finish: () => void finished.add(request),
    };
  };
}

/**
 * Says what is left (draft-ietf-httpapi-ratelimit-headers-10). Of several calls in one request that share a budget, the one that
 * left least; in a streamed batch, whose headers are gone before its calls are counted, nothing.
 */
function tell(reply: FastifyReply, told: Spending[], spending: Spending): void {
  if (reply.headersFrozen || reply.raw.headersSent) return;
  const index = told.findIndex(({ budget }) => budget === spending.budget);
  if (index === -1) told.push(spending);
  else if (told[index] && told[index].remaining > spending.remaining) told[index] = spending;
  reply.header('ratelimit-policy', told.map(toPolicy).join(', '));
  reply.header('ratelimit', told.map(toLimit).join(', '));
}

function toPolicy({ budget: { name, quota, seconds } }: Spending): string {
  return `"${name}";q=${quota};w=${seconds}`;
}

function toLimit({ budget: { name }, remaining, resetSeconds }: Spending): string {
  return `"${name}";r=${remaining};t=${resetSeconds}`;
}
