import { initTRPC } from '@trpc/server';
import fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createOpenApiDocument, type RestMeta, route, trpcRest } from '../src/index.ts';
import { readRoutes } from '../src/read-routes.ts';

const t = initTRPC.meta<RestMeta>().create();
const Promised = z.object({ until: z.string() });

const router = t.router({
  post: t.procedure
    .meta(route('POST /letters', 'Send a letter', { accepted: true }))
    .input(z.object({ to: z.string() }))
    .output(Promised)
    .mutation(() => ({ until: 'tomorrow' })),
});

describe('what is done later', () => {
  test('is answered with 202', async () => {
    const app = fastify();
    await app.register(trpcRest, { prefix: '/api', router, createContext: () => ({}) });

    const response = await app.inject({ method: 'POST', url: '/api/letters', body: { to: 'ada' } });

    expect([response.statusCode, response.json()]).toEqual([202, { until: 'tomorrow' }]);
  });

  test('is 202 in the document, and nothing else when all goes well', async () => {
    const document = await createOpenApiDocument(router, {
      title: 'Toy',
      version: '1.0.0',
      baseUrl: 'http://localhost/api',
    });

    const statuses = Object.keys(document.paths?.['/letters']?.post?.responses ?? {});

    expect(statuses.filter((status) => status < '300')).toEqual(['202']);
  });

  test.each([
    [
      'a query',
      t.procedure
        .meta(route('GET /x', 'X', { accepted: true }))
        .output(Promised)
        .query(() => ({ until: '' })),
    ],
    [
      'what has a location',
      t.procedure
        .meta(route('POST /x', 'X', { accepted: true, location: '/x/{until}' }))
        .output(Promised)
        .mutation(() => ({ until: '' })),
    ],
    [
      'nothing',
      t.procedure
        .meta(route('POST /x', 'X', { accepted: true }))
        .output(z.void())
        .mutation(() => undefined),
    ],
  ])('cannot be %s', async (_, wrong) => {
    await expect(readRoutes(t.router({ wrong }))).rejects.toThrow('meta.rest');
  });
});
