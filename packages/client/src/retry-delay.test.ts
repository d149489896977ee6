import { TRPCClientError } from '@trpc/client';
import { describe, expect, test } from 'vitest';
import { findRetryDelay, RETRY_DEFAULTS } from './retry-delay.ts';

const lost = TRPCClientError.from(new TypeError('fetch failed'));
const aborted = TRPCClientError.from(new DOMException('Aborted', 'AbortError'));

function refusal(httpStatus: number, code: string, retryAfterSeconds?: number) {
  const data = { code, httpStatus, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  return TRPCClientError.from({ error: { code: -32000, message: 'No', data } });
}

const delayOf = (error: unknown, count = 1, elapsedMs = 0) =>
  findRetryDelay({ error, count, elapsedMs }, RETRY_DEFAULTS);

describe('findRetryDelay', () => {
  test('doubles, within its jitter, up to five seconds', () => {
    const patient = { ...RETRY_DEFAULTS, attempts: 20 };

    for (const [count, most] of [200, 400, 800, 1600, 3200, 5000, 5000].entries()) {
      const delayMs = findRetryDelay({ error: lost, count: count + 1, elapsedMs: 0 }, patient);
      expect(delayMs).toBeGreaterThanOrEqual(most / 2);
      expect(delayMs).toBeLessThanOrEqual(most);
    }
  });

  test('adds what the server asks for', () => {
    expect(delayOf(refusal(503, 'OVERLOADED', 2))).toBeGreaterThan(2_000);
    expect(delayOf(refusal(409, 'IDEMPOTENCY_KEY_IN_USE', 1))).toBeGreaterThan(1_000);
  });

  test.each([
    ['the last attempt has failed', delayOf(lost, 5)],
    ['the time is over', delayOf(lost, 2, 30_000)],
    ['the caller aborted', delayOf(aborted)],
    ['the input is not valid', delayOf(refusal(422, 'VALIDATION'))],
    ['it conflicts', delayOf(refusal(409, 'SLUG_TAKEN'))],
    ['the server has a bug', delayOf(refusal(500, 'INTERNAL_SERVER_ERROR'))],
    ['the server asks for more time than there is', delayOf(refusal(429, 'TOO_MANY_REQUESTS', 60))],
  ])('is null when %s', (_, delayMs) => {
    expect(delayMs).toBeNull();
  });
});
