import type { AnyTRPCRouter } from '@trpc/server';
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { HTTPBaseHandlerOptions, TRPCRequestInfo } from '@trpc/server/http';
import fastify, { type FastifyInstance, type FastifyRequest, type InjectOptions } from 'fastify';
import { type CreateContextOptions, trpcRpc } from '../src/index.ts';
import { createToyRouter, type ToyConfig, type ToyContext } from './toy-router.ts';

type Options = HTTPBaseHandlerOptions<AnyTRPCRouter, FastifyRequest>;
type Failure = Parameters<NonNullable<Options['onError']>>[0];

/** What both servers of a pair are given. */
export interface PairOptions extends ToyConfig {
  handler?: Partial<Options>;
}

/** One of a pair, with what its callbacks were told. */
export interface Server {
  readonly app: FastifyInstance;
  readonly log: unknown[];
}

/** tRPC's own plugin and ours, side by side with the same procedures. */
export async function createPair(options: PairOptions = {}) {
  const [stock, ours] = await Promise.all([createStock(options), createOurs(options)]);
  return {
    stock,
    ours,
    /** Sends a request to both and tells everything that each did. */
    async observe(request: InjectOptions) {
      return { expected: await observe(stock, request), actual: await observe(ours, request) };
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([stock.app.close(), ours.app.close()]);
    },
  };
}

/** Transport only: tRPC streams even what it has whole, which needs no length. */
const TRANSPORT = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

async function observe({ app, log }: Server, request: InjectOptions) {
  log.length = 0;
  const response = await app.inject(request).catch(({ message }: Error) => message);
  if (typeof response === 'string') return { failure: response, log: [...log] };

  const { statusCode, headers, body } = response;
  const own = Object.entries(headers).filter(([name]) => !TRANSPORT.includes(name));
  return { statusCode, headers: Object.fromEntries(own), body, log: [...log] };
}

async function createStock({ handler, ...config }: PairOptions): Promise<Server> {
  const { app, log } = createServer();
  await app.register(fastifyTRPCPlugin<AnyTRPCRouter>, {
    prefix: '/trpc',
    trpcOptions: {
      onError: (failure) => log.push(toEntry(failure)),
      ...handler,
      router: createToyRouter(config),
      createContext: ({ req, res, info }) =>
        createContext({ request: req, reply: res, signal: info.signal, info }, log),
    },
  });
  return { app, log };
}

async function createOurs({ handler, ...config }: PairOptions): Promise<Server> {
  const { app, log } = createServer();
  await app.register(trpcRpc, {
    prefix: '/trpc',
    onError: (failure) => log.push(toEntry(failure)),
    ...handler,
    router: createToyRouter(config),
    createContext: (options) => createContext(options, log),
  });
  return { app, log };
}

function createServer(): Server {
  const app = fastify({ routerOptions: { maxParamLength: 5_000 } });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('vary', 'origin');
  });
  return { app, log: [] };
}

/** Whoever sends `x-user` is that user; `nobody` and `nothing` cannot be served at all. */
function createContext({ request, reply, info }: CreateContextOptions, log: unknown[]): ToyContext {
  const user = request.headers['x-user']?.toString() ?? null;
  log.push(describeInfo(info));
  if (user === 'nobody') throw new Error('No context');
  return { user, reply };
}

/** As much of `info` as can be compared. */
export function describeInfo(info: TRPCRequestInfo) {
  const { type, isBatchCall, accept, connectionParams, signal, url } = info;
  const calls = info.calls.map(({ path, batchIndex, procedure, result }) => ({
    path,
    batchIndex,
    type: procedure?._def.type,
    input: result(),
  }));
  const { aborted } = signal;
  return { type, isBatchCall, accept, connectionParams, aborted, url: url?.href, calls };
}

/** In a batch, another call may have read the inputs or be about to: only the answer waits for that. */
function toEntry({ error, path, input, type, ctx, req }: Failure) {
  const { code, message, cause } = error;
  const seen = req.url.includes('batch=1') ? 'whatever' : input;
  const entry = { code, message, path, input: seen, type, url: req.url };
  return { ...entry, user: ctx?.user, cause: cause?.message };
}
