import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** An answer for programs: a browser that opens it must not run, load or frame anything. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";

/** Sends the security headers with everything. A page widens `Content-Security-Policy` for itself. */
export const securityHeaders = fastifyPlugin(
  async (app: FastifyInstance, { publicOrigin }: { publicOrigin: string }) => {
    const headers = createSecurityHeaders(publicOrigin);
    app.addHook('onRequest', async (_request, reply) => {
      reply.headers(headers);
    });
  },
  { name: 'security-headers' },
);

/** One frozen object, so that a request only copies references. */
export function createSecurityHeaders(publicOrigin: string): Readonly<Record<string, string>> {
  const headers = {
    'Content-Security-Policy': NOTHING,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
  if (!publicOrigin.startsWith('https:')) return Object.freeze(headers);

  const strict = `max-age=${ONE_YEAR_SECONDS}; includeSubDomains`;
  return Object.freeze({ ...headers, 'Strict-Transport-Security': strict });
}
