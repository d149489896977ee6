import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Content } from './content.ts';
import type { Freshness } from './meta.ts';
import type { RestRoute } from './route.ts';

/** For whoever asked, and not without asking again. */
const PRIVATE = 'private, no-cache';

/** Who is asking decides what the answer is, so a cache must tell callers apart. */
const CREDENTIALS = ['Cookie', 'Authorization'];

/** Says what caches may do with the answer of a route, which has some content or none. */
export type SetCaching = (reply: FastifyReply, content?: Pick<Content, 'isNegotiated'>) => void;

/**
 * Compiles the `Cache-Control` and `Vary` of a route's successes (RFC 9111 section 5.2.2). What is declared public is so
 * only for a request without credentials: everybody else's answer is their own. `negotiated` names the request headers that
 * chose between representations.
 */
export function compileCaching(
  { hints: { cache } }: Pick<RestRoute, 'hints'>,
  negotiated: readonly string[],
): SetCaching {
  if (cache === 'no-store') return (reply) => void reply.header('cache-control', 'no-store');

  const vary = [...CREDENTIALS, ...negotiated].join(', ');
  const varyWithCoding = `${vary}, Accept-Encoding`;
  const declared = cache === undefined ? PRIVATE : toDirectives(cache);
  const toCacheControl = (request: FastifyRequest) =>
    !cache?.public || isAnonymous(request) ? declared : PRIVATE;

  return (reply, content) => {
    reply.header('cache-control', toCacheControl(reply.request));
    addVary(reply, content?.isNegotiated ? varyWithCoding : vary);
  };
}

/** A plugin before this one may depend on a header of its own. */
export function addVary(reply: FastifyReply, names: string): void {
  const others = reply.getHeader('vary');
  reply.header('vary', others === undefined ? names : `${others}, ${names}`);
}

function isAnonymous({ headers }: FastifyRequest): boolean {
  return headers.cookie === undefined && headers.authorization === undefined;
}

/** Returns the `Cache-Control` that says how long an answer is fresh. */
export function toDirectives(freshness: Freshness): string {
  const { maxAge, sMaxAge, staleWhileRevalidate, immutable } = freshness;
  const directives = [
    freshness.public ? 'public' : 'private',
    `max-age=${maxAge}`,
    sMaxAge !== undefined && `s-maxage=${sMaxAge}`,
    staleWhileRevalidate !== undefined && `stale-while-revalidate=${staleWhileRevalidate}`,
    immutable && 'immutable',
  ];
  return directives.filter(Boolean).join(', ');
}
