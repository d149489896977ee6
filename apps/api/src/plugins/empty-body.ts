import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/**
 * Ends a body that is announced by a content type and never sent. Fastify would wait for it, and Node's
 * `optimizeEmptyRequests` never ends a stream for a body that does not exist.
 */
export const emptyBody = fastifyPlugin(
  async (app: FastifyInstance) => {
    app.addHook('preParsing', (...[{ raw }, , payload, done]) => {
      const isMissing = raw.headers['content-type'] !== undefined && !hasBody(raw);
      done(null, isMissing ? Readable.from([]) : payload);
    });
  },
  { name: 'empty-body' },
);

/** RFC 9112 section 6: a body follows when its length or its coding is announced. HTTP/2 announces none, and ends each by itself. */
function hasBody({ headers, httpVersionMajor }: IncomingMessage): boolean {
  if (httpVersionMajor === 2) return true;
  return headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined;
}
