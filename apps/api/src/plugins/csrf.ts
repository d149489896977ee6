import { failure } from '@duet/router';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Settings } from '../settings.ts';

type Origins = Pick<Settings, 'publicOrigin' | 'corsOrigins' | 'allowsUnstatedOrigin'>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes requests that the pages of other sites send, because nothing that a browser adds by itself counts here. */
    takesForeignPages?: boolean;
  }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site makes a visitor's browser send.
 *
 * It asks every unsafe request, with or without a cookie: signing in sets one, and a forged sign-in is an
 * attack too.
 */
export const csrf = fastifyPlugin(
  async (app: FastifyInstance, { publicOrigin, corsOrigins, allowsUnstatedOrigin }: Origins) => {
    const isHarmless = (request: FastifyRequest): boolean => {
      if (SAFE_METHODS.has(request.method) || isSameOrigin(request, publicOrigin)) return true;
      if (request.routeOptions.config.takesForeignPages) return true;
      // No page can claim another origin than its own, wherever it comes from.
      if (corsOrigins.includes(request.headers.origin ?? '')) return true;
      return isUnstated(request) && (allowsUnstatedOrigin || hasToken(request));
    };
    app.addHook('onRequest', (request, _reply, done) => {
      if (isHarmless(request)) return done();
      const message = `A request that changes something must come from ${publicOrigin}. Browsers say so by themselves; curl and programs send a token, or add the header -H 'Origin: ${publicOrigin}'`;
      done(failure('CROSS_SITE_REQUEST', { message }));
    });
  },
  { name: 'csrf' },
);

/** A browser that sends `Sec-Fetch-Site` has judged already, and better than the origin alone can. */
function isSameOrigin({ headers }: FastifyRequest, publicOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === publicOrigin;
}

/** No form and no image sends this header, and no script without asking first: it is a program, and its token its own. */
function hasToken({ headers }: FastifyRequest): boolean {
  return headers.authorization !== undefined;
}

function isUnstated({ headers }: FastifyRequest): boolean {
  return headers.origin === undefined && headers['sec-fetch-site'] === undefined;
}
