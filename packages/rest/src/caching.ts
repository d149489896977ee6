import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Freshness } from './meta.ts';
import type { RestRoute } from './route.ts';

/** For whoever asked, and not without asking again. */
const PRIVATE = 'private, no-cache';

/** Who is asking decides what the answer is, so a cache must tell callers apart. */
const CREDENTIALS = ['Cookie', 'Authorization'];

/** Says what caches may do with the answer of a route. */
export type SetCaching = (reply: FastifyReply) => void;

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
  const declared = cache === undefined ? PRIVATE : toDirectives(cache);
  if (!cache?.public) return (reply) => setHeaders(reply, declared, vary);
  return (reply) => setHeaders(reply, isAnonymous(reply.request) ? declared : PRIVATE, vary);
}

function setHeaders(reply: FastifyReply, cacheControl: string, vary: string): void {
  // A plugin before this one may depend on a header of its own.
  const others = reply.getHeader('vary');
  reply.header('cache-control', cacheControl);
  reply.header('vary', others === undefined ? vary : `${others}, ${vary}`);
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
