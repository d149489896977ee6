import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { type TrpcRestOptions, trpcRest } from '../src/index.ts';
import { createToyRouter } from './toy-router.ts';

/** How a test wants its application to differ. */
export interface ToyAppOptions extends Partial<TrpcRestOptions> {
  server?: FastifyServerOptions;
}

/** An application that closes itself at the end of the test. */
export type ToyApp = FastifyInstance & AsyncDisposable;

/** The toy router under `/api`. Whoever sends `x-principal` is that principal. */
export async function createToyApp({ server, ...options }: ToyAppOptions = {}): Promise<ToyApp> {
  const app = fastify(server);
  await app.register(trpcRest, {
    prefix: '/api',
    router: createToyRouter(),
    createContext: ({ request }) => ({ principal: request.headers['x-principal'] ?? null }),
    ...options,
  });
  return Object.assign(app, { [Symbol.asyncDispose]: () => app.close() });
}
