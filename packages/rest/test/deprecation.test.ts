import { initTRPC } from '@trpc/server';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createOpenApiDocument, type RestMeta, route, trpcRest } from '../src/index.ts';
import { readRoutes } from '../src/read-routes.ts';

const t = initTRPC.meta<RestMeta>().create();

const router = t.router({
  old: t.procedure
    .meta(
      route('GET /old/{id}', 'Read it the old way', {
        deprecation: { since: '2026-01-01', sunset: '2027-01-31', seeAlso: '/docs/moving' },
      }),
    )
    .input(z.object({ id: z.int() }))
    .output(z.object({ id: z.int() }))
    .query(({ input }) => input),
});

async function ask(url: string) {
  const app = fastify();
  await app.register(trpcRest, { prefix: '/api', router, createContext: () => ({}) });
  return app.inject(url);
}

const ANNOUNCED = {
  deprecation: '@1767225600',
  sunset: 'Sun, 31 Jan 2027 00:00:00 GMT',
  link: '</docs/moving>; rel="deprecation"',
};

test('a deprecated route says since when, until when, and where to read on', async () => {
  const response = await ask('/api/old/1');

  expect(response.headers).toMatchObject(ANNOUNCED);
});

test('a failure of a deprecated route says it too', async () => {
  const response = await ask('/api/old/one');

  expect([response.statusCode, response.headers]).toMatchObject([422, ANNOUNCED]);
});

test('the document marks it', async () => {
  const document = await createOpenApiDocument(router, {
    title: 'Toy',
    version: '1.0.0',
    baseUrl: 'http://localhost/api',
  });

  expect(document.paths?.['/old/{id}']?.get?.deprecated).toBe(true);
});

test.each([
  ['a date that is none', { since: 'soon' }, /deprecation\.since is no date\. Write it as/],
  ['an end before the beginning', { since: '2027-01-01', sunset: '2026-01-01' }, /later date/],
])('%s stops the start', async (_, deprecation, message) => {
  const wrong = t.router({
    a: t.procedure
      .meta(route('GET /a', 'A', { deprecation }))
      .output(z.string())
      .query(() => ''),
  });

  await expect(readRoutes(wrong)).rejects.toThrow(message);
});
