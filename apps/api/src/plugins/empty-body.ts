import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/**
 * Ends a body that is announced by a content type and never sent. Fastify would wait for it, and Node's
 * `optimizeEmptyRequests` never ends a stream for a body that does not exist.
 */
export const emptyBody = fastifyPlugin(
  async (app: FastifyInstance) => {
    app.addHook('preParsing', async ({ headers }, _reply, payload) => {
      const isMissing = headers['content-type'] !== undefined && !hasBody(headers);
      return isMissing ? Readable.from([]) : payload;
    });
  },
  { name: 'empty-body' },
);

/** RFC 9112 section 6: a body follows when its length or its coding is announced. */
function hasBody(headers: IncomingHttpHeaders): boolean {
  return headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined;
}
