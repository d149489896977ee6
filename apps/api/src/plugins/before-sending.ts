import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Calls a function with every answer before it is sent. What is asynchronous would cost each of them a promise. */
export function beforeSending(
  app: FastifyInstance,
  look: (request: FastifyRequest, reply: FastifyReply, payload: unknown) => void,
): void {
  app.addHook('onSend', (...[request, reply, payload, done]) => {
    look(request, reply, payload);
    done();
  });
}
