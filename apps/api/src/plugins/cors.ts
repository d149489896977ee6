import fastifyCors from '@fastify/cors';
import type { FastifyInstance, FastifyReply } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Settings } from '../settings.ts';
import { beforeSending } from './before-sending.ts';

/** What a page may read besides the headers that every page may (Fetch section 3.2.5). */
const EXPOSED_HEADERS = [
  'Accept-Patch',
  'Accept-Post',
  'Accept-Ranges',
  'Allow',
  'Content-Disposition',
  'Content-Range',
  'Deprecation',
  'ETag',
  'Idempotent-Replayed',
  'Link',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Sunset',
  'WWW-Authenticate',
  'X-Request-Id',
];

/** What a page may send besides the headers that every page may. */
const ALLOWED_HEADERS = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-Modified-Since',
  'If-None-Match',
  'If-Range',
  'If-Unmodified-Since',
  'Last-Event-ID',
  'Range',
  'Trpc-Accept',
  'X-Request-Id',
];

/** How long a browser may remember a preflight: a deployment may add a method. */
const PREFLIGHT_SECONDS = 600;

/**
 * Lets the pages of listed origins read answers, with the credentials that their browser sends. Off, without a list. Who is
 * listed is compared as a whole and echoed, never `*`.
 */
export const cors = fastifyPlugin(
  async (app: FastifyInstance, { corsOrigins }: Pick<Settings, 'corsOrigins'>) => {
    if (corsOrigins.length === 0) return;

    await app.register(fastifyCors, {
      origin: (origin, done) => done(null, corsOrigins.includes(origin ?? '') && (origin ?? false)),
      credentials: true,
      exposedHeaders: EXPOSED_HEADERS,
      allowedHeaders: ALLOWED_HEADERS,
      maxAge: PREFLIGHT_SECONDS,
      // The route itself answers OPTIONS: it alone knows its methods.
      preflightContinue: true,
      strictPreflight: false,
      methods: [],
    });
    beforeSending(app, (_request, reply, payload) => {
      dependOnOrigin(reply, payload);
      const isPreflight = reply.hasHeader('Access-Control-Allow-Methods');
      if (isPreflight) reply.header('Access-Control-Allow-Methods', reply.getHeader('Allow') ?? '');
    });
  },
  { name: 'cors' },
);

/** A route that names what its answer depends on does not know of this. */
function dependOnOrigin(reply: FastifyReply, payload: unknown): void {
  if (payload instanceof Response) {
    // Fastify takes the headers of one last, and they replace the reply's own.
    payload.headers.append('vary', 'Origin');
    return;
  }
  const others = [reply.getHeader('vary') ?? []].flat().join(', ');
  if (/\borigin\b/i.test(others)) return;
  reply.header('Vary', others === '' ? 'Origin' : `${others}, Origin`);
}
