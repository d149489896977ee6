import { enforceRateLimit, type RateLimit } from '@duet/router';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FindCallCounts } from './call-counts.ts';

/** Returns a hook for what is no procedure: its requests count as reads of the address that they come from, unless told. */
export function createCountRequest(findCallCounts: FindCallCounts, rateLimit?: RateLimit) {
  const call = { type: 'query', meta: { rateLimit }, getRawInput: () => undefined } as const;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const device = { address: request.ip, userAgent: '' };
    const callCounts = findCallCounts(request, reply);
    await enforceRateLimit(call, { principal: null, device, callCounts });
  };
}
