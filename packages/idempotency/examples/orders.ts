import {
  createMemoryStore,
  type IdempotencyContext,
  idempotent,
  readIdempotencyKey,
} from '@duet/idempotency';
import { type RestMeta, trpcRest } from '@duet/rest';
import { initTRPC } from '@trpc/server';
import fastify from 'fastify';
import { z } from 'zod';

const t = initTRPC.meta<RestMeta>().context<IdempotencyContext>().create();
const once = idempotent({ store: createMemoryStore(), scopeOf: () => null });

const orders: string[] = [];
const router = t.router({
  order: t.procedure
    .use(once)
    .meta({ openapi: { method: 'POST', path: '/orders' } })
    .input(z.strictObject({ book: z.string() }))
    .output(z.object({ number: z.int(), book: z.string() }))
    .mutation(({ input: { book } }) => ({ number: orders.push(book), book })),
});

export const app = fastify();
await app.register(trpcRest, {
  prefix: '/api',
  router,
  createContext: (exchange) => ({ idempotencyKey: readIdempotencyKey(exchange) }),
});
