import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** An answer for programs: a browser that opens it must not run, load or frame anything. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";

/** Sends the security headers with everything. A page widens `Content-Security-Policy` for itself. */
export const securityHeaders = fastifyPlugin(
  async (app: FastifyInstance, { publicOrigin }: { publicOrigin: string }) => {
    const headers = createSecurityHeaders(publicOrigin);
    app.addHook('onRequest', (_request, reply, done) => {
      reply.headers(headers);
      done();
    });
  },
  { name: 'security-headers' },
);

/**
 * One frozen object of the names that Fastify keeps, so that a request only copies references. Over https on `localhost` there is no HSTS: it would shut out every
 * other program of that machine that speaks http.
 */
export function createSecurityHeaders(publicOrigin: string): Readonly<Record<string, string>> {
  const headers = {
    'content-security-policy': NOTHING,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
  const { protocol, hostname } = new URL(publicOrigin);
  if (protocol !== 'https:' || hostname === 'localhost') return Object.freeze(headers);

  const strict = `max-age=${ONE_YEAR_SECONDS}; includeSubDomains`;
  return Object.freeze({ ...headers, 'strict-transport-security': strict });
}
