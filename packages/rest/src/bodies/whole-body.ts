import { TRPCError } from '@trpc/server';
import type { FastifyRequest } from 'fastify';

type Headers = Pick<FastifyRequest, 'headers'>;

/** Tells whether a body would have to be decoded before it can be read (RFC 9110 section 8.4). */
export function isCoded({ headers }: Headers): boolean {
  return !/^(?:identity)?$/i.test(headers['content-encoding']?.trim() ?? '');
}

/** Throws for a body that is not what it will be read as: `UNSUPPORTED_MEDIA_TYPE` for a coded one, `BAD_REQUEST` for a part. */
export function assertWhole(request: Headers): void {
  if (isCoded(request)) {
    const message = 'Send the body without Content-Encoding';
    throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE', message });
  }
  // RFC 9110 section 14.5: a part would be stored as if it were the whole.
  if (request.headers['content-range'] === undefined) return;
  const message = 'Send the whole body, without Content-Range';
  throw new TRPCError({ code: 'BAD_REQUEST', message });
}
