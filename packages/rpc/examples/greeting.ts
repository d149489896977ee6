import { trpcRpc } from '@duet/rpc';
import { initTRPC } from '@trpc/server';
import fastify from 'fastify';
import { z } from 'zod';

const t = initTRPC.create();

const router = t.router({
  greet: t.procedure
    .input(z.object({ name: z.string() }))
    .query(({ input }) => `Hello ${input.name}`),
});

export const app = fastify({ routerOptions: { maxParamLength: 5000 } });
await app.register(trpcRpc, {
  prefix: '/trpc',
  router,
  createContext: () => ({}),
  maxBatchSize: 10,
});
