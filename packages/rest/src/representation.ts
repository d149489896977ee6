import type { FastifyReply } from 'fastify';
import { compileNegotiate } from './accept.ts';
import type { Exchange } from './exchange.ts';
import { compileHypermedia, type Hypermedia } from './hypermedia/hypermedia.ts';
import type { Mount } from './mount.ts';
import type { RestRoute } from './route.ts';
import { findSuccessStatus } from './success-status.ts';

/** One way to write an output down (RFC 9110 section 3.2). */
export interface Representation {
  /** As `Accept` names it, without parameters: `application/json`. */
  readonly mediaType: string;
  /** As `Content-Type` says it. */
  readonly contentType: string;
  /** Returns the text of the body. It is called once for each answer, 304 included. */
  readonly toBody: (exchange: Exchange, output: unknown) => string;
}

const JSON_TYPES = {
  mediaType: 'application/json',
  contentType: 'application/json; charset=utf-8',
} as const;

const JSON_REPRESENTATION: Representation = {
  ...JSON_TYPES,
  toBody: (_exchange, output) => JSON.stringify(output),
};

/** Returns the representations of what a route answers; the first one is for callers who have no wish. */
export function compileRepresentations(route: RestRoute, mount: Mount): Representation[] {
  const hypermedia = compileHypermedia(route, mount);
  return hypermedia ? [withLinks(hypermedia), toHal(hypermedia)] : [JSON_REPRESENTATION];
}

function withLinks({ toLinkHeader }: Hypermedia): Representation {
  return {
    ...JSON_TYPES,
    toBody: (exchange, output) => {
      const links = isObject(output) ? toLinkHeader(exchange, output) : undefined;
      if (links !== undefined) addLinks(exchange.reply, links);
      return JSON.stringify(output);
    },
  };
}

/** A route may have a link to say on all its answers. */
function addLinks(reply: FastifyReply, links: string): void {
  const others = reply.getHeader('link');
  reply.header('link', others === undefined ? links : `${others}, ${links}`);
}

function toHal(hypermedia: Hypermedia): Representation {
  return {
    mediaType: 'application/hal+json',
    contentType: 'application/hal+json; charset=utf-8',
    // An output may be `null`: nothing is there, so nothing leads on.
    toBody: (exchange, output) =>
      JSON.stringify(isObject(output) ? hypermedia.toHal(exchange, output) : output),
  };
}

function isObject(output: unknown): output is object {
  return typeof output === 'object' && output !== null;
}

/** How a route chooses between its representations. */
export interface Negotiation {
  /** Returns what `Accept` prefers, and throws `NOT_ACCEPTABLE` when it excludes everything. */
  readonly negotiate: (accept: string | undefined) => Representation;
  /** The request headers that the choice depends on, for `Vary`. */
  readonly vary: readonly string[];
}

/** Compiles the choice of a representation. Where there is nothing to answer, or bytes that are what they are, any wish is met. */
export function compileNegotiation(route: RestRoute, mount: Mount): Negotiation {
  const isAsItIs = findSuccessStatus(route) === 204 || route.downloadTypes !== null;
  if (isAsItIs) return { negotiate: () => JSON_REPRESENTATION, vary: [] };
  const representations = compileRepresentations(route, mount);
  return {
    negotiate: compileNegotiate(representations),
    vary: representations.length > 1 ? ['Accept'] : [],
  };
}
