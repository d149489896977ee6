import type { Database } from '@duet/db';
import { failure } from '@duet/router';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/**
 * Answers whether the process lives (`/livez`) and whether it can serve (`/readyz`). Only the second asks
 * the database: an orchestrator that restarts every node because the database is away makes it worse.
 */
export const health = fastifyPlugin(
  async (app: FastifyInstance, { database }: { database: Database }) => {
    app.get('/livez', async (_request, reply) => {
      reply.header('Cache-Control', 'no-store');
      return { status: 'ok' };
    });

    app.get('/readyz', async (_request, reply) => {
      reply.header('Cache-Control', 'no-store');
      if (app.draining.begun) throw notReady('The server is shutting down');
      if (!(await database.isReady())) throw notReady('The database does not answer');
      return { status: 'ok' };
    });
  },
  { name: 'health', dependencies: ['draining'] },
);

function notReady(message: string): Error {
  return failure('SERVICE_UNAVAILABLE', { message });
}
