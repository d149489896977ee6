import type { OpenApiMeta, OpenApiMethod } from 'trpc-to-openapi';

/** What REST needs to know of a procedure beyond trpc-to-openapi's own metadata. */
export interface RestHints {
  /**
   * Where the thing lies that the procedure creates, relative to the mount, with fields of the *output* in braces:
   * `/articles/{slug}`, or `/profiles/{user.username}` for one within another. A name that the output lacks may be
   * a path parameter. Makes the status 201 and sends `Location` (RFC 9110 section 10.2.2).
   */
  location?: `/${string}`;
}

/** The metadata of a procedure with a REST route: `initTRPC.meta<RestMeta>()`. */
export interface RestMeta extends OpenApiMeta {
  rest?: RestHints;
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
