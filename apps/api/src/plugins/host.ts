import { failure } from '@duet/router';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/**
 * Refuses a request that names no host, or several (RFC 9112 section 3.2): whoever stands in front of this server may have
 * taken another one of them for granted.
 */
export const host = fastifyPlugin(
  async (app: FastifyInstance) => {
    app.addHook('onRequest', (request, _reply, done) => {
      if (isHostClear(request)) return done();
      done(failure('PARSE_ERROR', { message: 'Send exactly one Host header' }));
    });
  },
  { name: 'host' },
);

function isHostClear({
  raw: { rawHeaders, httpVersion, httpVersionMajor },
}: FastifyRequest): boolean {
  if (httpVersionMajor === 2) return namesOneHost(rawHeaders);
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    // The length first: this runs for each header of each request.
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}

/** HTTP/2 has a field of its own for it, and says what a `Host` beside it must be (RFC 9113 section 8.3.1). */
function namesOneHost(rawHeaders: readonly string[]): boolean {
  const isOfHost = (name = '') => name === ':authority' || name === 'host';
  const named = rawHeaders.filter((_, at) => at % 2 === 1 && isOfHost(rawHeaders[at - 1]));
  return new Set(named).size === 1;
}
