import type { OpenApiMeta, OpenApiMethod } from 'trpc-to-openapi';
import type { z } from 'zod';

/** What REST needs to know of a procedure beyond trpc-to-openapi's own metadata. */
export interface RestHints<TCode extends string = string> {
  /**
   * Where the thing lies that the procedure creates, relative to the mount, with fields of the *output* in braces:
   * `/articles/{slug}`, or `/profiles/{user.username}` for one within another. A name that the output lacks may be
   * a path parameter. Makes the status 201 and sends `Location` (RFC 9110 section 10.2.2).
   *
   * A POST on `/articles` whose output has the field `slug` needs none when there is `GET /articles/{slug}`; `false` where it
   * creates nothing of the kind.
   */
  location?: `/${string}` | false;
  /** Makes the status 202 (RFC 9110 section 15.3.3): what was asked for happens later, and the answer does not tell whether it will. */
  accepted?: boolean;
  /**
   * The field of the output that holds the version of what is answered, `version` where the output has one. It goes into
   * the `ETag` of GET, of PATCH and of 201, and comes back in `If-Match`. `false` for a `version` that is no such thing.
   */
  etag?: string | false;
  /**
   * The field of the input that takes the expected version, or a list of them, `expectedVersion` where a mutation has one.
   * `If-Match` fills it (RFC 9110 section 13.1.1). When the field is required, leaving both out is 428.
   */
  ifMatch?: string | false;
  /**
   * The field of a query's output that holds the time of the last change, for `Last-Modified` and `If-Modified-Since`
   * (RFC 9110 section 13.1.3). Only for a time that moves with *everything* in the output.
   */
  lastModified?: string;
  /** Who may keep the answer, and for how long; `private, no-cache` unless told (RFC 9111). */
  cache?: CachePolicy;
  /**
   * The codes of what can go wrong by this procedure's own rules: `SLUG_TAKEN`. What follows from its input, its path, its version
   * and its policy needs no mention.
   */
  errors?: readonly TCode[];
  /** What the events of a subscription hold, as a zod schema: the type that the generated client gives them. */
  event?: z.ZodType;
  /** Announces the end of the route on all its answers, and in the document. */
  deprecation?: Deprecation;
}

/** The end of a route, in dates: `2027-01-31`, or a time in RFC 3339. */
export interface Deprecation {
  /** Since when it should not be used any more: the `Deprecation` header (RFC 9745). */
  since: string;
  /** When it stops to answer: the `Sunset` header (RFC 8594). */
  sunset?: string;
  /** A page for people on what to use instead: `Link: rel="deprecation"`. */
  seeAlso?: string;
}

/** What a cache may do with an answer: keep it for these seconds, or not at all. */
export type CachePolicy = 'no-store' | Freshness;

/** How long an answer is fresh, in seconds. */
export interface Freshness {
  /** Lets shared caches keep it as well, when the request carried no credentials. */
  public?: boolean;
  maxAge: number;
  /** What shared caches use instead of `maxAge` (RFC 9111 section 5.2.2.10). */
  sMaxAge?: number;
  /** How long a stale answer may be used while a new one is fetched (RFC 5861). */
  staleWhileRevalidate?: number;
  /** The answer will never be another one, so nobody need ask again while it is fresh (RFC 8246). */
  immutable?: boolean;
}

/**
 * The metadata of a procedure with a REST route: `initTRPC.meta<RestMeta>()`. `RestMeta<keyof typeof CATALOGUE>` lets the
 * compiler check the codes that procedures declare.
 */
export interface RestMeta<TCode extends string = string> extends OpenApiMeta {
  rest?: RestHints<TCode>;
}

/** `meta.openapi` of a procedure that has one. */
export type RouteMeta = NonNullable<OpenApiMeta['openapi']>;

/** The methods a procedure can declare. */
export type RestMethod = OpenApiMethod;

/** Returns the metadata of a procedure that wants a route, or `null` for one that does not. */
export function findRestMeta(meta: unknown): (RestMeta & { openapi: RouteMeta }) | null {
  if (typeof meta !== 'object' || meta === null || !('openapi' in meta)) return null;
  // The router's own type says what its metadata looks like; what this package relies on is checked at start.
  const { openapi } = meta as RestMeta;
  if (!openapi || openapi.enabled === false) return null;
  return meta as RestMeta & { openapi: RouteMeta };
}
