import type { FastifyInstance, FastifyPluginAsync, RouteShorthandOptions } from 'fastify';
import { registerBodyParser } from './bodies/body-parser.ts';
import { withForm } from './bodies/forms.ts';
import { registerClient } from './code-on-demand/register-client.ts';
import { createDigest } from './conditions/digest.ts';
import { compileDeprecation } from './deprecation.ts';
import { createEventStreams, type EventStreams } from './event-streams/event-streams.ts';
import { compileEventHandler, compileHandler } from './handlers.ts';
import { compileEntryPoint } from './hypermedia/entry-point.ts';
import type { Mount } from './mount.ts';
import type { TrpcRestOptions } from './options.ts';
import { registerOtherMethods } from './other-methods.ts';
import { registerProblems } from './problems/problem-responses.ts';
import { readRoutes } from './read-routes.ts';
import type { RestRoute } from './route.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What `trpcRest` knows of the procedure behind a route. */
    restRoute?: RestRoute;
  }
}

const DEFAULT_BODY_LIMIT = 256 * 1024;

/**
 * Registers one Fastify route for every procedure that declares `meta.openapi`.
 *
 * Encapsulated on purpose: register it with a `prefix`, and its parsers, errors and 404s cover that prefix and nothing else.
 * Rejects with one message that names every mistake when the metadata cannot be served.
 */
export const trpcRest: FastifyPluginAsync<TrpcRestOptions> = async (scope, options) => {
  const routes = await readRoutes(options.router);
  const streams = createEventStreams(options);

  registerBodyParser(scope, options.bodyLimit ?? DEFAULT_BODY_LIMIT);
  registerProblems(scope, options);
  const toDigest = await createDigest();
  const site = { prefix: scope.prefix, routes, options, toDigest };
  const entryPoint = compileEntryPoint(site);
  const served = entryPoint ? [entryPoint.route, ...routes] : routes;
  registerOtherMethods(scope, served);
  const mount = { ...site, entryPoint };
  for (const route of served) registerRoute(scope, { route, mount, streams });
  if (options.client !== false) registerClient(scope, routes, options.client ?? {});

  scope.addHook('preClose', async () => streams.closeAll());
};

interface Registration {
  route: RestRoute;
  mount: Mount;
  streams: EventStreams;
}

function registerRoute(scope: FastifyInstance, { route, mount, streams }: Registration): void {
  const isSubscription = route.procedure.type === 'subscription';
  const handler = isSubscription
    ? compileEventHandler(route, mount, streams)
    : withForm(compileHandler(route, mount), route, mount.options);

  scope.route({
    // Fastify's own HEAD measures the body, which a stream, a 204 and a 304 do not have.
    method: route.method === 'GET' ? ['GET', 'HEAD'] : route.method,
    url: route.url,
    exposeHeadRoute: false,
    config: { restRoute: route },
    ...onRequest(route),
    handler,
  });
}

/** A header set this early is also on the problem of a request that the procedure never saw. */
function onRequest(route: RestRoute): Pick<RouteShorthandOptions, 'onRequest'> {
  const announce = compileDeprecation(route);
  if (!announce) return {};
  return {
    onRequest: (_request, reply, done) => {
      announce(reply);
      done();
    },
  };
}
