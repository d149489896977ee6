import type { Procedure } from '@duet/procedure';
import type { AnyTRPCRouter, inferRouterContext } from '@trpc/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { UploadLimits } from './bodies/upload-limits.ts';
import type { ClientModuleOptions } from './code-on-demand/register-client.ts';
import type { Problem } from './problems/problem.ts';

/** What `createContext` gets to work with. */
export interface CreateContextOptions {
  request: FastifyRequest;
  reply: FastifyReply;
  /** Aborted when the client goes away. */
  signal: AbortSignal;
}

/** The links of the entry point that do not follow from the routes, as URLs or absolute paths. */
export interface EntryPointOptions {
  serviceDesc?: string;
  serviceDoc?: string;
}

/**
 * The options of `trpcRest`.
 *
 * `satisfies TrpcRestOptions<AppRouter>` makes the compiler check that `createContext` makes what the router wants.
 */
export interface TrpcRestOptions<TRouter extends AnyTRPCRouter = AnyTRPCRouter> {
  /** Any tRPC 11 router whose procedures declare `meta.openapi`. Procedures that do not have no route. */
  router: TRouter;
  /** Makes the context of one call. Called once per request; a `TRPCError` it throws becomes a problem. */
  createContext: (
    options: CreateContextOptions,
  ) => inferRouterContext<TRouter> | Promise<inferRouterContext<TRouter>>;
  /**
   * Tells whether the caller may call a procedure, and on this thing when one is given; anybody may do anything unless told. What
   * a caller may not do is not offered to them. Procedures enforce their rules themselves: this only spares a vain attempt.
   */
  isAllowed?: (procedure: Procedure, ctx: unknown, thing?: unknown) => boolean;
  /**
   * Throws when the caller may not call a procedure, whatever they call it on. Asked before a form with files is read, so that
   * strangers fill no disk; without it, only the procedure decides. Then the context is made twice.
   */
  admit?: (procedure: Procedure, ctx: unknown) => void | Promise<void>;
  /** Makes URLs of the relations that are not registered (RFC 8288 section 2.1.2): without it they stay out of `Link` headers. */
  relationBaseUrl?: string;
  /**
   * What the entry point, the `GET` of the prefix itself, says about the API as a whole: the URL of its OpenAPI document and
   * that of its documentation for people (RFC 8631). `false` for no entry point; without a prefix there is none.
   */
  entryPoint?: EntryPointOptions | false;
  /** The largest body in bytes, 256 KiB unless told. */
  bodyLimit?: number;
  /** How large forms with files may be; those that matter are in the schemas. */
  uploads?: Partial<UploadLimits>;
  /** Makes the `type` of problems a URL below this one; otherwise it is `about:blank`. */
  problemTypeBaseUrl?: string;
  /**
   * Returns the `WWW-Authenticate` of a failure, or undefined for none (RFC 9110 section 11.6.1); `Bearer` for each 401 unless told.
   */
  toChallenge?: (problem: Problem) => string | undefined;
  /** What is said of the client that is served as `/client.js` and `/client.d.ts`; `false` serves none. */
  client?: ClientModuleOptions | false;
  /** How often an idle event stream says that it is alive, 15 s unless told. */
  heartbeatMs?: number;
  /** How long a subscription may take to its first event or failure before the stream opens without, 250 ms unless told. */
  eventStreamOpenMs?: number;
  /** What `retry:` asks of a client that lost its stream, 2 s unless told. */
  retryMs?: number;
  /** Ends event streams after this time, so that clients come back with fresh credentials. Unlimited unless told. */
  maxEventStreamMs?: number;
}
