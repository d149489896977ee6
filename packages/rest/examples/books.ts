import { type RestMeta, trpcRest } from '@duet/rest';
import { initTRPC } from '@trpc/server';
import fastify from 'fastify';
import { z } from 'zod';

const t = initTRPC.meta<RestMeta>().create();

const router = t.router({
  bookById: t.procedure
    .meta({ openapi: { method: 'GET', path: '/books/{id}' } })
    .input(z.object({ id: z.int() }))
    .output(z.object({ id: z.int(), title: z.string() }))
    .query(({ input: { id } }) => ({ id, title: `Book ${id}` })),
});

export const app = fastify();
await app.register(trpcRest, { prefix: '/api', router, createContext: () => ({}) });
