import { failure } from '@duet/router';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Settings } from '../settings.ts';

type Origins = Pick<Settings, 'publicOrigin' | 'corsOrigins' | 'allowsUnstatedOrigin'>;

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site makes a visitor's browser send.
 *
 * It asks every unsafe request, with or without a cookie: signing in sets one, and a forged sign-in is an
 * attack too.
 */
export const csrf = fastifyPlugin(
  async (app: FastifyInstance, { publicOrigin, corsOrigins, allowsUnstatedOrigin }: Origins) => {
    app.addHook('onRequest', async (request) => {
      if (SAFE_METHODS.has(request.method) || isSameOrigin(request, publicOrigin)) return;
      // No page can claim another origin than its own, wherever it comes from.
      if (corsOrigins.includes(request.headers.origin ?? '')) return;
      if (allowsUnstatedOrigin && isUnstated(request)) return;

      throw failure('CROSS_SITE_REQUEST', {
        message: `A request that changes something must come from ${publicOrigin}. Browsers say so by themselves; curl and programs add the header -H 'Origin: ${publicOrigin}'`,
      });
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

function isUnstated({ headers }: FastifyRequest): boolean {
  return headers.origin === undefined && headers['sec-fetch-site'] === undefined;
}
