import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

export interface Draining {
  /** True from the moment the server should get no new work. */
  readonly begun: boolean;
  /** How many requests have no complete answer yet. */
  readonly openRequests: number;
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
    const state = {
      begun: false,
      openRequests: 0,
      begin() {
        state.begun = true;
      },
    };
    app.decorate('draining', state);

    app.addHook('onRequest', async (request, reply) => {
      state.openRequests += 1;
      reply.raw.once('close', () => {
        state.openRequests -= 1;
        // An event stream promised, when it began, to keep its connection. (An injected request has none.)
        const { socket } = request.raw;
        if (isClosing && socket instanceof Socket) socket.destroySoon();
      });
    });
    app.addHook('onSend', async (_request, reply) => {
      if (state.begun) reply.header('Connection', 'close');
    });
    app.addHook('preClose', async () => {
      state.begin();
      isClosing = true;
    });
  },
  { name: 'draining' },
);
