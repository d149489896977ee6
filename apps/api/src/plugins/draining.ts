import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { beforeSending } from './before-sending.ts';
import { OpenReplies } from './open-replies.ts';

export interface Draining {
  /** True from the moment the server should get no new work. */
  readonly begun: boolean;
  readonly open: Pick<OpenReplies, 'size' | 'findOlderThan'>;
  /** Makes `/readyz` fail. Closing the application does it too. */
  begin(): void;
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly draining: Draining;
  }
}

/**
 * Lets `app.close()` end in time without cutting anybody off: open requests finish, and their connections
 * are closed instead of being kept for another one.
 */
export const draining = fastifyPlugin(
  async (app: FastifyInstance) => {
    let isClosing = false;
    const open = new OpenReplies();
    const state = {
      begun: false,
      open,
      begin() {
        state.begun = true;
      },
    };
    app.decorate('draining', state);

    app.addHook('onRequest', (request, reply, done) => {
      const place = open.add(reply);
      reply.raw.on('close', () => {
        open.remove(place);
        // An event stream promised, when it began, to keep its connection. (An injected request has none.)
        const { socket, httpVersionMajor } = request.raw;
        if (isClosing && httpVersionMajor === 1 && socket instanceof Socket) socket.destroySoon();
      });
      done();
    });
    beforeSending(app, ({ raw }, reply) => {
      // HTTP/2 has no such header (RFC 9113 section 8.2.2): the server says by a frame of its own that it goes away.
      if (state.begun && raw.httpVersionMajor === 1) reply.header('connection', 'close');
    });
    app.addHook('preClose', async () => {
      state.begin();
      isClosing = true;
    });
  },
  { name: 'draining' },
);
