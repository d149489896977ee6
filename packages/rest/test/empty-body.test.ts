import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { initTRPC } from '@trpc/server';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { RestMeta } from '../src/meta.ts';
import { trpcRest } from '../src/plugin.ts';

const t = initTRPC.meta<RestMeta>().create();
const router = t.router({
  ping: t.procedure
    .meta({ openapi: { method: 'POST', path: '/ping' } })
    .output(z.object({ pong: z.boolean() }))
    .mutation(() => ({ pong: true })),
});

// `fetch` and Node's own client always send a length: curl does not, and only a socket shows it.
test.each([false, true])(
  'a content type without a body is no body, with optimizeEmptyRequests: %s',
  async (optimizeEmptyRequests) => {
    const app = fastify({ http: { optimizeEmptyRequests } });
    await app.register(trpcRest, { router, createContext: () => ({}) });
    const { port, hostname } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));

    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /ping HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n',
    );
    const response = await text(socket);
    await app.close();

    expect(response).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(response).toContain('{"pong":true}');
  },
);
