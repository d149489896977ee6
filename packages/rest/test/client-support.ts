import { pretend } from '@duet/contract';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { type ClientModuleOptions, trpcRest } from '../src/index.ts';
import { createClientRouter } from './client-router.ts';

/** What is done to a request in place of an answer, or `undefined` to let it through. */
type Trouble = ((request: FastifyRequest, reply: FastifyReply) => unknown) | undefined;

/** A server for a client that was loaded from it, with a record of what it was asked, and with trouble to come. */
export async function createClientWorld(client: ClientModuleOptions = { isKeyed: () => true }) {
  const app = fastify();
  const requests: FastifyRequest[] = [];
  const statuses: number[] = [];
  const troubles: Trouble[] = [];
  app.addHook('onRequest', async (request, reply) => {
    requests.push(request);
    const trouble = troubles.shift();
    if (!trouble) return;
    pretend(reply);
    return trouble(request, reply);
  });
  app.addHook('onResponse', async (_request, reply) => void statuses.push(reply.statusCode));
  await app.register(trpcRest, {
    prefix: '/api',
    router: createClientRouter(),
    createContext: () => ({ principal: null }),
    retryMs: 10,
    client,
  });
  const baseUrl = `${await app.listen({ port: 0, host: '127.0.0.1' })}/api`;
  const { body } = await app.inject('/api/client.js');
  requests.length = 0;
  statuses.length = 0;

  // A fresh module for each world: the text tells one from another. Its types are another test's.
  const module = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(body)}//${baseUrl}`
  );
  return {
    app,
    baseUrl,
    requests,
    statuses,
    troubles,
    module,
    client: module.createClient({ baseUrl }),
    [Symbol.asyncDispose]: () => app.close(),
  };
}

/** Lets the connection break before there is an answer. */
export const lose: Trouble = (request) => request.raw.socket.destroy();

/** Answers that the server is busy, and for how long. */
export const beBusy =
  (retryAfter: string): Trouble =>
  (_request, reply) =>
    reply.code(503).header('retry-after', retryAfter).send('busy');

/** Everything that an iteration yields. */
export async function collect<TItem>(items: AsyncIterable<TItem>): Promise<TItem[]> {
  const collected: TItem[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
