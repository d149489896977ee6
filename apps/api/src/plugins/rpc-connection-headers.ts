import type { FastifyInstance } from 'fastify';
import { beforeSending } from './before-sending.ts';

/** Fields about the connection, which HTTP/2 says by itself and forbids in messages (RFC 9113 section 8.2.2). */
const CONNECTION_FIELDS = ['connection', 'keep-alive', 'transfer-encoding'];

/** Takes away what tRPC says of the connection in the answers that it streams, where that is HTTP/2. */
export function dropConnectionHeaders(app: FastifyInstance): void {
  beforeSending(app, ({ raw }, _reply, payload) => {
    if (raw.httpVersionMajor !== 2 || !(payload instanceof Response)) return;
    for (const field of CONNECTION_FIELDS) payload.headers.delete(field);
  });
}
