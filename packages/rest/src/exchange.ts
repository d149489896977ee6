import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Representation } from './representation.ts';
import type { RestRoute } from './route.ts';

/** One call of a procedure over HTTP: what came in, and what the answer is made with. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What `createContext` made of the request. */
  readonly ctx: unknown;
  /** What was read from path, query, body and headers, before the procedure's schema judged it. */
  readonly input: unknown;
  readonly route: RestRoute;
  /** How the caller wants to see the output. */
  readonly representation: Representation;
}
