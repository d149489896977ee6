import cookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { beforeSending } from './before-sending.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** True once a header, and so a cookie, would be lost: a streamed answer fixes them before its first byte. */
    headersFrozen: boolean;
  }
}

/** Reads and writes cookies, and knows when it is too late to write one. */
export const cookies = fastifyPlugin(
  async (app: FastifyInstance) => {
    await app.register(cookie);
    app.decorateReply('headersFrozen', false);
    beforeSending(app, (_request, reply) => {
      reply.headersFrozen = true;
    });
  },
  { name: 'cookies' },
);
