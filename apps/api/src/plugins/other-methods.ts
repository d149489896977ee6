import { failure } from '@duet/router';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { toPath } from '../logger.ts';
import { refuseAddress } from './error-pages.ts';

/**
 * Answers the methods that an address of the server's own does not have: 204 to OPTIONS, 405 to the others, both with `Allow`
 * (RFC 9110 section 10.2.1), and 501 to those that no address has (section 15.6.2). It knows every route that is registered after it; those of the faces never get here.
 */
export const otherMethods = fastifyPlugin(
  async (app: FastifyInstance) => {
    const addresses = new Map<string, Set<string>>();
    app.addHook('onRoute', ({ url, method }) => {
      if (url === '*') return;
      const methods = addresses.get(url) ?? new Set(['OPTIONS']);
      for (const each of [method].flat()) methods.add(each);
      addresses.set(url, methods);
    });

    app.addHook('onRequest', (request, reply, done) => {
      if (!hasNoRoute(request)) return done();
      if (!app.supportedMethods.includes(request.method)) return done(failure('NOT_IMPLEMENTED'));
      const methods = findMethods(addresses, toPath(request.url));
      if (!methods) return request.is404 ? done() : refuseAddress(request);

      const allow = [...methods].sort().join(', ');
      reply.headers({ Allow: allow, 'Cache-Control': 'no-store' });
      if (request.method === 'OPTIONS') return void reply.status(204).send();
      const message = `${request.method} is not supported here: use one of ${allow}`;
      done(failure('METHOD_NOT_SUPPORTED', { message }));
    });
  },
  { name: 'other-methods' },
);

/** The star is CORS's own route for OPTIONS. Fastify builds `routeOptions` anew for whoever asks. */
function hasNoRoute(request: FastifyRequest): boolean {
  return request.is404 || (request.method === 'OPTIONS' && request.routeOptions.url === '*');
}

function findMethods(addresses: Map<string, Set<string>>, path: string): Set<string> | undefined {
  const found = addresses.get(path);
  if (found) return found;
  const pattern = [...addresses.keys()].find((url) => url.includes(':') && matches(url, path));
  return pattern === undefined ? undefined : addresses.get(pattern);
}

/** Tells whether `/problems/not-found` is an address of `/problems/:name`. */
function matches(url: string, path: string): boolean {
  const [segments, given] = [url.split('/'), path.split('/')];
  if (segments.length !== given.length) return false;
  return segments.every((segment, index) => segment.startsWith(':') || segment === given[index]);
}
