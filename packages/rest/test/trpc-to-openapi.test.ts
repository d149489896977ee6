import { type AnyTRPCRouter, initTRPC } from '@trpc/server';
import fastify, { type FastifyInstance } from 'fastify';
import { fastifyTRPCOpenApiPlugin, generateOpenApiDocument } from 'trpc-to-openapi';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createOpenApiDocument, type RestMeta, trpcRest } from '../src/index.ts';
import { CANARY } from './toy-router.ts';

const t = initTRPC.meta<RestMeta>().create();

/** Fresh schemas each time, because trpc-to-openapi's handler changes the ones that it meets. */
function createRouter() {
  return t.router({
    byId: t.procedure
      .meta({ openapi: { method: 'GET', path: '/things/{id}' } })
      .input(z.object({ id: z.string() }))
      .output(z.object({ id: z.string() }))
      .query(({ input }) => input),
    search: t.procedure
      .meta({ openapi: { method: 'GET', path: '/things/search' } })
      .output(z.object({ found: z.int() }))
      .query(() => ({ found: 0 })),
    filter: t.procedure
      .meta({ openapi: { method: 'GET', path: '/filter' } })
      .input(z.object({ limit: z.number().optional(), draft: z.boolean().optional() }))
      .output(z.object({ limit: z.number().optional(), draft: z.boolean().optional() }))
      .query(({ input }) => input),
    create: t.procedure
      .meta({ openapi: { method: 'POST', path: '/things' }, rest: { location: '/things/{id}' } })
      .input(z.object({ id: z.string() }))
      .output(z.object({ id: z.string() }))
      .mutation(({ input }) => input),
    replace: t.procedure
      .meta({ openapi: { method: 'PUT', path: '/things/{id}' } })
      .input(z.object({ id: z.string() }))
      .output(z.object({ id: z.string() }))
      .mutation(({ input }) => input),
    clear: t.procedure
      .meta({ openapi: { method: 'DELETE', path: '/things' } })
      .output(z.void())
      .mutation(() => {}),
    restart: t.procedure
      .meta({ openapi: { method: 'POST', path: '/restart' } })
      .output(z.object({ ok: z.boolean() }))
      .mutation(() => ({ ok: true })),
    version: t.procedure
      .meta({ openapi: { method: 'GET', path: '/v1.0' } })
      .output(z.string())
      .query(() => '1.0'),
    fail: t.procedure
      .meta({ openapi: { method: 'GET', path: '/fail' } })
      .output(z.string())
      .query(() => {
        throw new Error(CANARY);
      }),
  });
}

type Router = ReturnType<typeof createRouter>;
type Mount = (app: FastifyInstance, router: Router) => Promise<void>;

const mountRest: Mount = async (app, router) => {
  await app.register(trpcRest, { prefix: '/api', router, createContext: () => ({}) });
};
const mountTrpcToOpenApi: Mount = async (app, router) => {
  await app.register(fastifyTRPCOpenApiPlugin, { basePath: '/api', router });
};

interface Subject {
  app: FastifyInstance;
  router: Router;
}

interface HttpPromise {
  /** Throws an assertion error where the promise is broken. */
  keep: (subject: Subject) => Promise<void>;
  /** What that error says of trpc-to-openapi's handler. */
  otherwise: string;
}

const PROMISES: Record<string, HttpPromise> = {
  'a REST call leaves the shared schemas as they are': {
    otherwise: 'instead of rejecting',
    async keep({ app, router }) {
      await app.inject('/api/filter?limit=12&draft=true');
      const caller = router.createCaller({});
      const text = { limit: '12', draft: 'false' } as unknown as { limit: number };
      await expect(caller.filter(text)).rejects.toThrow('expected number');
    },
  },
  'draft=false is false': {
    otherwise: 'expected { draft: true } to deeply equal',
    async keep({ app }) {
      const response = await app.inject('/api/filter?draft=false');
      expect(response.json()).toEqual({ draft: false });
    },
  },
  'a path parameter is percent-decoded': {
    otherwise: "expected { id: 'a%20b' } to deeply equal",
    async keep({ app }) {
      const response = await app.inject('/api/things/a%20b');
      expect(response.json()).toEqual({ id: 'a b' });
    },
  },
  'a dot is a dot': {
    otherwise: 'expected 200 to be 404',
    async keep({ app }) {
      const response = await app.inject('/api/v1x0');
      expect(response.statusCode).toBe(404);
    },
  },
  'a static segment beats a parameter': {
    otherwise: "expected { id: 'search' } to deeply equal",
    async keep({ app }) {
      const response = await app.inject('/api/things/search');
      expect(response.json()).toEqual({ found: 0 });
    },
  },
  'paths are case-sensitive': {
    otherwise: 'expected 200 to be 404',
    async keep({ app }) {
      const response = await app.inject('/api/THINGS/1');
      expect(response.statusCode).toBe(404);
    },
  },
  'HEAD of a known path is what GET would be': {
    otherwise: 'expected 204 to be 200',
    async keep({ app }) {
      const response = await app.inject({ method: 'HEAD', url: '/api/things/1' });
      expect(response.statusCode).toBe(200);
    },
  },
  'HEAD of an unknown path is 404': {
    otherwise: 'expected 204 to be 404',
    async keep({ app }) {
      const response = await app.inject({ method: 'HEAD', url: '/api/nothing' });
      expect(response.statusCode).toBe(404);
    },
  },
  'a wrong method is 405 with Allow': {
    otherwise: 'expected 404 to be 405',
    async keep({ app }) {
      const response = await app.inject({ method: 'DELETE', url: '/api/things/1' });
      expect(response.statusCode).toBe(405);
      expect(response.headers.allow).toBe('GET, HEAD, OPTIONS, PUT');
    },
  },
  'creating is 201 with Location': {
    otherwise: 'expected 200 to be 201',
    async keep({ app }) {
      const response = await app.inject({
        method: 'POST',
        url: '/api/things',
        payload: { id: '1' },
      });
      expect(response.statusCode).toBe(201);
      expect(response.headers.location).toBe('/api/things/1');
    },
  },
  'nothing is 204': {
    otherwise: 'expected 200 to be 204',
    async keep({ app }) {
      const response = await app.inject({ method: 'DELETE', url: '/api/things' });
      expect(response.statusCode).toBe(204);
    },
  },
  'POST without a body needs no content type': {
    otherwise: 'to deeply equal { ok: true }',
    async keep({ app }) {
      const response = await app.inject({ method: 'POST', url: '/api/restart' });
      expect(response.json()).toEqual({ ok: true });
    },
  },
  'a body that contradicts the path is refused': {
    otherwise: 'expected 200 to be 422',
    async keep({ app }) {
      const response = await app.inject({
        method: 'PUT',
        url: '/api/things/1',
        payload: { id: '2' },
      });
      expect(response.statusCode).toBe(422);
    },
  },
  'an input that breaks the schema is 422, and no other': {
    otherwise: 'expected 400 to be 422',
    async keep({ app }) {
      const response = await app.inject({ method: 'POST', url: '/api/things', payload: {} });
      expect(response.statusCode).toBe(422);
    },
  },
  'a failure is a problem': {
    otherwise: "expected 'application/json; charset=utf-8' to match",
    async keep({ app }) {
      const response = await app.inject('/api/nothing');
      expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    },
  },
  'what nobody expected is not shown to anybody': {
    otherwise: "not to contain 'canary'",
    async keep({ app }) {
      const response = await app.inject('/api/fail');
      expect(response.statusCode).toBe(500);
      expect(response.body).not.toContain('canary');
    },
  },
};

async function mounted(mount: Mount): Promise<Subject & AsyncDisposable> {
  const app = fastify();
  const router = createRouter();
  await mount(app, router);
  return { app, router, [Symbol.asyncDispose]: () => app.close() };
}

describe.each(Object.entries(PROMISES))('%s', (_, { keep, otherwise }) => {
  test('with trpcRest', async () => {
    await using subject = await mounted(mountRest);

    await keep(subject);
  });

  // Shows that the promise is worth a test: the handler that this package replaces breaks it, for the reason named.
  test("not with trpc-to-openapi's handler", async () => {
    await using subject = await mounted(mountTrpcToOpenApi);

    await expect(keep(subject)).rejects.toMatchObject({
      name: 'AssertionError',
      message: expect.stringContaining(otherwise),
    });
  });
});

describe("what trpc-to-openapi's generator refuses or gets wrong is in the document", () => {
  const options = { title: 'Things', version: '1', baseUrl: '/api' };
  const get = (input: z.ZodObject) =>
    t.router({
      get: t.procedure
        .meta({ openapi: { method: 'GET', path: '/things' } })
        .input(input)
        .output(z.string())
        .query(() => ''),
    });

  test.each<[what: string, router: AnyTRPCRouter]>([
    ['a union in the query', get(z.object({ page: z.union([z.literal('last'), z.int()]) }))],
    ['an object in the query', get(z.object({ filter: z.object({ author: z.string() }) }))],
    [
      'a subscription',
      t.router({
        events: t.procedure
          .meta({ openapi: { method: 'GET', path: '/things' } })
          .subscription(async function* () {}),
      }),
    ],
  ])('%s', async (_, router) => {
    expect(() => generateOpenApiDocument(router, options)).toThrow();

    const document = await createOpenApiDocument(router, options);

    expect(document.paths?.['/things']?.get).toBeDefined();
  });

  test('the description of an error belongs to its route', async () => {
    const failing = (path: `/${string}`, description: string) =>
      t.procedure
        .meta({ openapi: { method: 'GET', path, errorResponses: { 404: description } } })
        .output(z.string())
        .query(() => '');
    const router = t.router({
      a: failing('/a', 'No such teapot'),
      b: failing('/b', 'No such cup'),
    });
    const describeNotFound = ({ paths }: Awaited<ReturnType<typeof createOpenApiDocument>>) =>
      ['/a', '/b'].map((path) => paths?.[path]?.get?.responses?.[404]?.description);

    const [theirs, ours] = [
      generateOpenApiDocument(router, options),
      await createOpenApiDocument(router, options),
    ];

    expect(new Set(describeNotFound(theirs)).size).toBe(1);
    expect(describeNotFound(ours)).toEqual(['No such teapot', 'No such cup']);
  });
});
