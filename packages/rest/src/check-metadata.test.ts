import { type AnyTRPCRouter, initTRPC } from '@trpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { RestHints, RestMeta } from './meta.ts';
import { readRoutes } from './read-routes.ts';

const t = initTRPC.meta<RestMeta>().create();
const text = z.object({ id: z.string() });

const change = (rest: RestHints) =>
  t.procedure.meta({ openapi: { method: 'PATCH', path: '/a' }, rest }).output(text);
const read = (rest: RestHints) =>
  t.procedure.meta({ openapi: { method: 'GET', path: '/a' }, rest }).output(text);
const get = (path: `/${string}`) =>
  t.procedure.meta({ openapi: { method: 'GET', path } }).output(z.string());
const create = (location: `/${string}`) =>
  t.procedure.meta({ openapi: { method: 'POST', path: '/a' }, rest: { location } });

test.each<[mistake: string, router: AnyTRPCRouter, message: RegExp]>([
  [
    'a path parameter without a field',
    t.router({ a: get('/a/{id}').query(() => '') }),
    /- a: the input has no field for the path parameter \{id\}\. Add it to \.input\(\)/,
  ],
  [
    'a path parameter named twice',
    t.router({
      a: get('/a/{id}/{id}')
        .input(text)
        .query(() => ''),
    }),
    /- a: the path "\/a\/\{id\}\/\{id\}" names a parameter twice/,
  ],
  [
    'a path parameter that no router can name',
    t.router({
      a: get('/a/{the-id}')
        .input(text)
        .query(() => ''),
    }),
    /- a: the path parameter \{the-id\} must be letters, digits and underscores/,
  ],
  [
    'a wildcard in a path',
    t.router({ a: get('/a/*').query(() => '') }),
    /- a: the path "\/a\/\*" has a character/,
  ],
  [
    'a path without a slash',
    t.router({ a: get('a' as '/a').query(() => '') }),
    /- a: the path "a" must start with "\/"/,
  ],
  [
    'two procedures on one route',
    t.router({
      a: get('/a').query(() => ''),
      b: get('/a').query(() => ''),
    }),
    /- b: GET \/a is already the route of a\. Change one of the two/,
  ],
  [
    'two procedures on one route with other names for its parameters',
    t.router({
      a: get('/a/{id}')
        .input(text)
        .query(() => ''),
      b: get('/a/{slug}')
        .input(z.object({ slug: z.string() }))
        .query(() => ''),
    }),
    /- b: GET \/a\/\{slug\} is already the route of a/,
  ],
  [
    'a missing output',
    t.router({
      a: t.procedure.meta({ openapi: { method: 'GET', path: '/a' } }).query(() => 'anything'),
    }),
    /- a: the output is not declared\. Add \.output\(\)/,
  ],
  [
    'a location that the output lacks',
    t.router({
      a: create('/a/{slug}')
        .output(text)
        .mutation(() => ({ id: '' })),
    }),
    /- a: meta\.rest\.location names \{slug\}, which the output does not have/,
  ],
  [
    'a location that the output may leave out',
    t.router({
      a: create('/a/{id}')
        .output(text.partial())
        .mutation(() => ({})),
    }),
    /- a: meta\.rest\.location names \{id\}, which the output may leave out/,
  ],
  [
    'a location of a query',
    t.router({
      a: t.procedure
        .meta({ openapi: { method: 'GET', path: '/a' }, rest: { location: '/a' } })
        .output(text)
        .query(() => ({ id: '' })),
    }),
    /- a: meta\.rest\.location says that something was created/,
  ],
  [
    'a version that the output lacks',
    t.router({ a: read({ etag: 'revision' }).query(() => ({ id: '' })) }),
    /- a: meta\.rest\.etag names "revision", which the output does not have/,
  ],
  [
    'a version that the output may leave out',
    t.router({
      a: t.procedure
        .meta({ openapi: { method: 'GET', path: '/a' }, rest: { etag: 'id' } })
        .output(text.partial())
        .query(() => ({})),
    }),
    /- a: meta\.rest\.etag names "id", which the output may leave out/,
  ],
  [
    'a time of change that the output lacks',
    t.router({ a: read({ lastModified: 'at' }).query(() => ({ id: '' })) }),
    /- a: meta\.rest\.lastModified names "at", which the output does not have/,
  ],
  [
    'an expected version that the input lacks',
    t.router({ a: change({ ifMatch: 'revision' }).mutation(() => ({ id: '' })) }),
    /- a: meta\.rest\.ifMatch names "revision", which the input does not have/,
  ],
  [
    'an expected version that takes no list',
    t.router({
      a: change({ ifMatch: 'id' })
        .input(text)
        .mutation(() => ({ id: '' })),
    }),
    /- a: meta\.rest\.ifMatch names "id", which takes no list.*Use z\.union/,
  ],
  [
    'an expected version of a query',
    t.router({
      a: read({ ifMatch: 'id' })
        .input(text)
        .query(() => ({ id: '' })),
    }),
    /- a: meta\.rest\.ifMatch guards a write/,
  ],
  [
    'a mutation whose answer would be kept',
    t.router({ a: change({ cache: { maxAge: 1 } }).mutation(() => ({ id: '' })) }),
    /- a: meta\.rest\.cache says how long to keep the answer of a mutation/,
  ],
  [
    'a time to keep that is none',
    t.router({ a: read({ cache: { maxAge: -1 } }).query(() => ({ id: '' })) }),
    /- a: meta\.rest\.cache has a time that is no whole number of seconds/,
  ],
  [
    'a time for shared caches that may not keep it',
    t.router({ a: read({ cache: { maxAge: 1, sMaxAge: 1 } }).query(() => ({ id: '' })) }),
    /- a: meta\.rest\.cache has sMaxAge/,
  ],
  [
    'a mutation on GET',
    t.router({ a: get('/a').mutation(() => '') }),
    /- a: a mutation on GET would run for crawlers/,
  ],
  [
    'a query on POST',
    t.router({
      a: t.procedure
        .meta({ openapi: { method: 'POST', path: '/a' } })
        .output(z.string())
        .query(() => ''),
    }),
    /- a: a query on POST changes nothing\. Use GET/,
  ],
  [
    'an unknown method',
    t.router({
      a: t.procedure
        .meta({ openapi: { method: 'FETCH' as 'GET', path: '/a' } })
        .output(z.string())
        .query(() => ''),
    }),
    /- a: the method "FETCH" is unknown\. Use one of GET, POST/,
  ],
  [
    'an input that is not an object',
    t.router({
      a: get('/a')
        .input(z.string())
        .query(() => ''),
    }),
    /- a: the input is not an object schema.*Use z\.object\(\)/,
  ],
  [
    'an input that is not zod',
    t.router({
      a: get('/a')
        .input((value: unknown) => value)
        .query(() => ''),
    }),
    /- a: the input is not a zod 4 schema/,
  ],
])('%s stops the start', async (_, router, message) => {
  await expect(readRoutes(router)).rejects.toThrow(message);
});

test('names every mistake at once', async () => {
  const router = t.router({
    a: get('/a/{id}').query(() => ''),
    b: t.router({ c: get('/b').mutation(() => '') }),
  });

  await expect(readRoutes(router)).rejects.toThrow(/- a: .*\n- b\.c: /);
});

test('leaves out what has no route or has it switched off', async () => {
  const router = t.router({
    bare: t.procedure.query(() => ''),
    off: t.procedure
      .meta({ openapi: { method: 'GET', path: '/off', enabled: false } })
      .query(() => ''),
    on: get('/on').query(() => ''),
  });

  const routes = await readRoutes(router);

  expect(routes.map(({ procedure }) => procedure.path)).toEqual(['on']);
});
