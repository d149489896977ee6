import type { RestHints, RestMeta, RestMethod, RouteMeta } from './meta.ts';

/** What the one line of `route()` may say beyond method, path and summary: `meta.openapi`'s other members, and `meta.rest`'s. */
export type RouteDetails<TCode extends string = string> = Omit<
  RouteMeta,
  'method' | 'path' | 'summary'
> &
  RestHints<TCode>;

const OPENAPI_MEMBERS = {
  enabled: true,
  operationId: true,
  description: true,
  protect: true,
  tags: true,
  contentTypes: true,
  deprecated: true,
  requestHeaders: true,
  responseHeaders: true,
  successDescription: true,
  errorResponses: true,
} satisfies Record<keyof Omit<RouteMeta, 'method' | 'path' | 'summary'>, true>;

/**
 * Returns the metadata of a REST route in one line, in place of trpc-to-openapi's long form.
 *
 * @example
 * t.procedure.meta(route('GET /books/{id}', 'Read a book', { cache: { public: true, maxAge: 60 } }))
 */
export function route<const TCode extends string>(
  methodAndPath: `${RestMethod} /${string}`,
  summary: string,
  details: RouteDetails<TCode> = {},
): RestMeta<TCode> {
  const space = methodAndPath.indexOf(' ');
  // Sound, because the type of the parameter says what stands on each side of its only space.
  const method = methodAndPath.slice(0, space) as RestMethod;
  const path = methodAndPath.slice(space + 1) as `/${string}`;

  const entries = Object.entries(details);
  const isOpenapi = ([name]: [string, unknown]) => Object.hasOwn(OPENAPI_MEMBERS, name);
  return {
    openapi: { method, path, summary, ...Object.fromEntries(entries.filter(isOpenapi)) },
    rest: Object.fromEntries(entries.filter((entry) => !isOpenapi(entry))),
  };
}
