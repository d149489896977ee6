import { TRPCError } from '@trpc/server';
import type { FastifyInstance } from 'fastify';
import type { RestRoute } from './route.ts';

/**
 * Answers the methods that a path does not have: 204 to OPTIONS, 405 to the others, both with `Allow` (RFC 9110 section 10.2.1).
 *
 * A path is one resource for all methods, so `/articles/search` does not fall back on `/articles/{slug}` for a method it lacks.
 */
export function registerOtherMethods(scope: FastifyInstance, routes: readonly RestRoute[]): void {
  const resources = Map.groupBy(routes, ({ path }) => path.replace(/\{.*?\}/g, '{}'));
  for (const [first, ...others] of resources.values()) {
    const methods = [first, ...others].flatMap((route) => route?.method ?? []);
    if (first) refuseOtherMethods(scope, first.url, methods);
  }
}

/** The same for one URL and the methods that it has; where there is GET there is HEAD. */
export function refuseOtherMethods(
  scope: FastifyInstance,
  url: string,
  own: readonly string[],
): void {
  const methods = new Set(own);
  if (methods.has('GET')) methods.add('HEAD');
  methods.add('OPTIONS');
  const allow = [...methods].sort().join(', ');

  scope.options(url, (_request, reply) =>
    reply.code(204).headers({ allow, 'cache-control': 'no-store' }).send(),
  );
  scope.route({
    method: scope.supportedMethods.filter((method) => !methods.has(method)),
    url,
    exposeHeadRoute: false,
    // Before the body is read: whatever it holds, the method is what is wrong.
    onRequest: (_request, reply, done) => {
      reply.header('allow', allow);
      done(new TRPCError({ code: 'METHOD_NOT_SUPPORTED' }));
    },
    handler: (_request, reply) => reply,
  });
}
