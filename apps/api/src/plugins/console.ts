import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { toPath } from '../logger.ts';
import { isForPeople, refuseAddress, sendPage } from './error-pages.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
const INDEX = 'index.html';
const ONE_YEAR_SECONDS = 31_536_000;
const CONDITIONS = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'];

/**
 * Serves the built console, or says how to build it. Its own addresses exist in the browser only, so
 * whatever else a person opens gets its one page.
 */
export const console = fastifyPlugin(
  async (app: FastifyInstance, { directory }: { directory: string }) => {
    const isBuilt = existsSync(join(directory, INDEX));
    if (isBuilt) await serveFiles(app, directory);

    app.setNotFoundHandler((request, reply) => {
      if (isBuilt && isNavigation(request)) {
        return isAddress(request) ? reply.sendFile(INDEX) : sendMissing(request, reply);
      }
      if (!isBuilt && toPath(request.url) === '/') return explainBuild(reply);
      return refuseAddress(request);
    });
  },
  { name: 'console', dependencies: ['error-pages'] },
);

/** The files are listed at start: a catch-all route would hide the 404s of the faces. */
async function serveFiles(app: FastifyInstance, directory: string): Promise<void> {
  // Vite puts a hash of the content into these names, so a name never changes its meaning.
  const hashed = join(directory, 'assets');

  const { default: fastifyStatic } = await import('@fastify/static');
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isImmutable = path.startsWith(hashed);
      reply.headers({
        'Content-Security-Policy': POLICY,
        'Cache-Control': isImmutable
          ? `public, max-age=${ONE_YEAR_SECONDS}, immutable`
          : 'no-cache',
      });
    },
  });
}

/** The addresses of the console, as the router in the browser has them. Any other is its page for what does not exist. */
const ADDRESSES = [
  '/',
  '/admin/activity',
  '/admin/users',
  '/articles/$slug',
  '/articles/$slug/edit',
  '/connect',
  '/confirm',
  '/confirm-address',
  '/consent/$uid',
  '/drafts',
  '/feed',
  '/forgot-password',
  '/keep-address',
  '/profiles/$username',
  '/register',
  '/reset-password',
  '/settings',
  '/settings/activity',
  '/settings/applications',
  '/settings/security',
  '/settings/sessions',
  '/settings/tokens',
  '/sign-in',
  '/write',
].map(toPattern);

function toPattern(address: string): RegExp {
  return new RegExp(`^${address.replace(/\$\w+/g, '[^/]+').replace(/\/$/, '')}/?$`);
}

function isAddress(request: FastifyRequest): boolean {
  const path = toPath(request.url);
  return ADDRESSES.some((address) => address.test(path));
}

/** No part of this page, and no 304 to it, says that an address is missing (RFC 9110 sections 13.2.1 and 14.2): it is sent whole. */
function sendMissing({ raw }: FastifyRequest, reply: FastifyReply) {
  for (const name of CONDITIONS) delete raw.headers[name];
  return reply.status(404).sendFile(INDEX, {
    acceptRanges: false,
    etag: false,
    lastModified: false,
  });
}

/** A file that is missing must be a 404, not a page: its name has a dot, which no address of the console has. */
function isNavigation(request: FastifyRequest): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && isForPeople(request) && !/\.[^/]*$/.test(toPath(request.url));
}

function explainBuild(reply: FastifyReply) {
  return sendPage(reply.status(503), {
    title: 'The console is not built yet',
    text: 'The API is up. To have the console too, run this in the repository and start the server again:',
    detail: 'pnpm --filter @duet/web build',
  });
}
