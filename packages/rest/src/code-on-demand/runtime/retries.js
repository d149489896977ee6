import { ProblemError } from './problem-error.js';
import { sleep } from './waiting.js';

const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 30_000;

/** What a server or a proxy answers when the same request may fare better later. */
const TRANSIENT = new Set([408, 425, 429, 502, 503, 504]);

/** Makes an attempt, and more of them after failures that pass: lost connections, and problems that say when to come back. */
export async function withRetries(attempt, { retries, signal }) {
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      const wait = findWait(error, failures);
      if (failures >= retries || wait > LONGEST_WAIT_MS || signal?.aborted) throw error;
      await sleep(wait, signal);
    }
  }
}

/** Returns how long to wait after a failure that may pass, and infinity after one that does not. */
export function findWait(error, failures) {
  if (!isTransient(error)) return Number.POSITIVE_INFINITY;
  // Chance spreads the clients that lost the same server.
  const backoff =
    Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures) * (0.5 + Math.random() / 2);
  return Math.max(backoff, (error.retryAfterSeconds ?? 0) * 1000);
}

function isTransient(error) {
  if (!(error instanceof ProblemError))
    return error instanceof TypeError || error?.name === 'TimeoutError';
  // An equal request is still being carried out: its answer is ready soon.
  return (
    TRANSIENT.has(error.status) || (error.status === 409 && error.retryAfterSeconds !== undefined)
  );
}
