import { TRPCError } from '@trpc/server';
import type { FastifyRequest } from 'fastify';

type Headers = Pick<FastifyRequest, 'headers'>;

/** Tells whether a body would have to be decoded before it can be read (RFC 9110 section 8.4). */
export function isCoded({ headers }: Headers): boolean {
  return !/^(?:identity)?$/i.test(headers['content-encoding']?.trim() ?? '');
}

/** Throws `UNSUPPORTED_MEDIA_TYPE` for a coded body: what is read is what is sent, and as long as the limit allows. */
export function assertUncoded(request: Headers): void {
  if (!isCoded(request)) return;
  const message = 'Send the body without Content-Encoding';
  throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE', message });
}
