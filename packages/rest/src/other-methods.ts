import { TRPCError } from '@trpc/server';
import type { FastifyInstance } from 'fastify';
import { findAcceptHeader } from './bodies/body-parser.ts';
import type { RestRoute } from './route.ts';

/** What one URL takes. */
interface Resource {
  readonly methods: readonly string[];
  /** The headers that name the media types of bodies. */
  readonly accepted?: Readonly<Record<string, string>>;
}

/**
 * Answers the methods that a path does not have: 204 to OPTIONS, 405 to the others, both with `Allow` (RFC 9110 section 10.2.1).
 * OPTIONS also names the media types of bodies, in `Accept-Patch` (RFC 5789 section 3.1) and its like.
 *
 * A path is one resource for all methods, so `/articles/search` does not fall back on `/articles/{slug}` for a method it lacks.
 */
export function registerOtherMethods(scope: FastifyInstance, routes: readonly RestRoute[]): void {
  const resources = Map.groupBy(routes, ({ path }) => path.replace(/\{.*?\}/g, '{}'));
  for (const [first, ...others] of resources.values()) {
    if (!first) continue;
    const all = [first, ...others];
    const methods = all.map(({ method }) => method);
    const accepted = Object.fromEntries(
      all.map(findAcceptHeader).filter((header) => header !== undefined),
    );
    refuseOtherMethods(scope, first.url, { methods, accepted });
  }
}

/** The same for one URL and the methods that it has; where there is GET there is HEAD. */
export function refuseOtherMethods(scope: FastifyInstance, url: string, own: Resource): void {
  const methods = new Set(own.methods);
  if (methods.has('GET')) methods.add('HEAD');
  methods.add('OPTIONS');
  const allow = [...methods].sort().join(', ');

  scope.options(url, (_request, reply) =>
    reply
      .code(204)
      .headers({ allow, ...own.accepted, 'cache-control': 'no-store' })
      .send(),
  );
  scope.route({
    method: scope.supportedMethods.filter((method) => !methods.has(method)),
    url,
    exposeHeadRoute: false,
    // Before the body is read: whatever it holds, the method is what is wrong.
    onRequest: ({ method }, reply, done) => {
      reply.header('allow', allow);
      const message = `${method} is not supported here: use one of ${allow}`;
      done(new TRPCError({ code: 'METHOD_NOT_SUPPORTED', message }));
    },
    handler: (_request, reply) => reply,
  });
}
