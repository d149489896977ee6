import { failure } from '@duet/router';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { toPath } from '../logger.ts';
import { refuseAddress } from './error-pages.ts';

/**
 * Answers the methods that an address of the server's own does not have: 204 to OPTIONS, 405 to the others, both with `Allow`
 * (RFC 9110 section 10.2.1). It knows every route that is registered after it; those of the faces never get here.
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

    app.addHook('onRequest', async (request, reply) => {
      // Only for what no route has taken: nobody else pays for the search. The star is CORS's own route for OPTIONS.
      if (!request.is404 && request.routeOptions.url !== '*') return;
      const methods = findMethods(addresses, toPath(request.url));
      if (!methods) return request.is404 ? undefined : refuseAddress(request);

      const allow = [...methods].sort().join(', ');
      reply.headers({ Allow: allow, 'Cache-Control': 'no-store' });
      if (request.method === 'OPTIONS') return reply.status(204).send();
      throw failure('METHOD_NOT_SUPPORTED', {
        message: `${request.method} is not supported here: use one of ${allow}`,
      });
    });
  },
  { name: 'other-methods' },
);

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
