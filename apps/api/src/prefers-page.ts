import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** What a program gets; the first one is for a client that does not mind. */
const FOR_PROGRAMS = ['application/json', 'application/problem+json'];
const PAGE = 'text/html';

/** Tells whether a request likes a page better than JSON (RFC 9110 section 12.5.1), as the address bar of a browser does. */
export function prefersPage({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const { accept } = headers;
  if (!accept?.includes('html')) return false;
  return new Negotiator({ headers: { accept } }).mediaType([...FOR_PROGRAMS, PAGE]) === PAGE;
}
