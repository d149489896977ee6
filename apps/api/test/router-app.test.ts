import { createInProcessFetch, createRouterApp, ORIGIN } from '@duet/testing';
import { createTRPCClient, httpLink } from '@trpc/client';
import { initTRPC, lazy, TRPCError } from '@trpc/server';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { visit } from './support.ts';

interface NoteMeta {
  openapi?: { method: 'GET' | 'POST'; path: `/${string}` };
}

const t = initTRPC.context<{ caller: string | null }>().meta<NoteMeta>().create();

const Note = z.object({ id: z.string(), text: z.string() });

const noteRouter = t.router({
  byId: t.procedure
    .meta({ openapi: { method: 'GET', path: '/notes/{id}' } })
    .input(z.object({ id: z.string() }))
    .output(Note)
    .query(({ input: { id } }) => ({ id, text: `Note ${id}` })),
  create: t.procedure
    .meta({ openapi: { method: 'POST', path: '/notes' } })
    .input(z.strictObject({ text: z.string().min(1) }))
    .output(Note)
    .mutation(({ input: { text } }) => ({ id: '1', text })),
  caller: t.procedure
    .meta({ openapi: { method: 'GET', path: '/caller' } })
    .output(z.object({ name: z.string() }))
    .query(({ ctx }) => {
      if (ctx.caller === null) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Who?' });
      return { name: ctx.caller };
    }),
});

const createContext = ({ request }: { request: { cookies: { name?: string } } }) => ({
  caller: request.cookies.name ?? null,
});

interface NoteAppOptions {
  prefix?: string;
  bodyLimit?: number;
  settings?: { corsOrigins: string[] };
}

const createNoteApp = (options: NoteAppOptions = {}) =>
  createRouterApp({ router: noteRouter, createContext, prefix: '/v1', ...options });

describe('a plain router with routes', () => {
  test('is on both faces', async () => {
    await using app = await createNoteApp();

    const rest = await app.inject('/v1/notes/7');
    const rpc = await app.inject(`/trpc/byId?input=${encodeURIComponent('{"id":"7"}')}`);

    expect(rest.json()).toEqual({ id: '7', text: 'Note 7' });
    expect(rpc.json()).toEqual({ result: { data: { id: '7', text: 'Note 7' } } });
  });

  test('makes its context from what the server has read', async () => {
    await using app = await createNoteApp();

    const known = await app.inject({ url: '/v1/caller', headers: { cookie: 'name=ada' } });
    const unknown = await app.inject('/v1/caller');

    expect(known.json()).toEqual({ name: 'ada' });
    expect(unknown.json()).toMatchObject({ status: 401, code: 'UNAUTHORIZED', detail: 'Who?' });
  });

  test('gets the headers of every answer', async () => {
    await using app = await createNoteApp();

    const { headers } = await app.inject({
      url: '/v1/notes/7',
      headers: { 'x-request-id': 'r-1' },
    });

    expect(headers).toMatchObject({
      'x-request-id': 'r-1',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      etag: expect.any(String),
    });
  });

  test('is shortened for whoever asks', async () => {
    await using app = await createNoteApp();
    const headers = { 'accept-encoding': 'gzip' };

    const payload = { text: 'long '.repeat(1_000) };
    const response = await app.inject({ method: 'POST', url: '/v1/notes', payload, headers });

    expect(response.headers['content-encoding']).toBe('gzip');
    expect(response.rawPayload.length).toBeLessThan(500);
  });

  test('is open to the pages of listed origins', async () => {
    const corsOrigins = ['https://friend.example'];
    await using app = await createNoteApp({ settings: { corsOrigins } });
    const headers = { origin: 'https://friend.example', 'access-control-request-method': 'GET' };

    const preflight = await app.inject({ method: 'OPTIONS', url: '/v1/notes/7', headers });

    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': 'https://friend.example',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    });
  });

  test('comes with a client of its own', async () => {
    await using app = await createNoteApp();

    const { body } = await app.inject('/v1/client.js');

    expect(body).toContain('byId: operation("GET /notes/{id}")');
    expect(body).toContain(`"${ORIGIN}/v1"`);
  });

  test('keeps the limit of a body that it is told', async () => {
    await using app = await createNoteApp({ bodyLimit: 100 });

    for (const [url, code] of [
      ['/v1/notes', 413],
      ['/trpc/create', 413],
    ] as const) {
      const payload = { text: 'x'.repeat(200) };
      const response = await app.inject({ method: 'POST', url, payload });
      expect(response.statusCode).toBe(code);
    }
  });

  test.each(['', '/'])('may have its REST face at the root: %j', async (prefix) => {
    await using app = await createNoteApp({ prefix });

    expect((await app.inject('/notes/7')).statusCode).toBe(200);
    expect((await app.inject('/nothing')).json()).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('shows people a page where there is nothing', async () => {
    await using app = await createNoteApp();

    const response = await app.inject(visit('/nothing'));

    expect(response.statusCode).toBe(404);
    expect(response.body).toContain('<!doctype html>');
  });
});

describe('a write around a plain router', () => {
  const write = { method: 'POST', url: '/v1/notes', payload: { text: 'Hello' } } as const;

  test.each([
    ['states no origin, as programs do', {}],
    ['is of the same origin', { origin: ORIGIN }],
  ])('passes when it %s', async (_name, headers) => {
    await using app = await createNoteApp();

    const response = await app.inject({ ...write, headers });

    expect(response.json()).toEqual({ id: '1', text: 'Hello' });
  });

  test.each([
    ['is of another origin', { origin: 'https://elsewhere.example' }],
    ['was sent by another site', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused when it %s', async (_name, headers) => {
    await using app = await createNoteApp();

    const response = await app.inject({ ...write, headers });

    expect(response.json()).toMatchObject({ status: 403, code: 'CROSS_SITE_REQUEST' });
  });
});

describe('a router of another make', () => {
  test('needs no metadata and no context', async () => {
    const bare = initTRPC.create();
    const router = bare.router({
      add: bare.procedure.input(z.number()).mutation(({ input }) => input + 1),
    });
    await using app = await createRouterApp({ router, prefix: '/api' });

    const fetch = createInProcessFetch(app);
    const client = createTRPCClient<typeof router>({
      links: [httpLink({ url: `${ORIGIN}/trpc`, fetch })],
    });
    expect(await client.add.mutate(1)).toBe(2);
    expect((await app.inject('/api/add')).json()).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('may be lazy', async () => {
    const router = t.router({ notes: lazy(async () => noteRouter) });
    await using app = await createRouterApp({ router, createContext, prefix: '/v1' });

    expect((await app.inject('/v1/notes/7')).json()).toMatchObject({ id: '7' });
    expect((await app.inject('/trpc/notes.caller')).statusCode).toBe(401);
  });
});

describe('a router with a data transformer', () => {
  const transformer = {
    serialize: (value: unknown) => ({ wrapped: value }),
    deserialize: ({ wrapped }: { wrapped: unknown }) => wrapped,
  };
  const wrapping = initTRPC.meta<NoteMeta>().create({ transformer });
  const router = wrapping.router({
    echo: wrapping.procedure
      .meta({ openapi: { method: 'GET', path: '/echo' } })
      .input(z.object({ text: z.string() }))
      .output(z.object({ text: z.string() }))
      .query(({ input }) => input),
  });

  test('speaks it on the RPC face only', async () => {
    await using app = await createRouterApp({ router, prefix: '/api' });
    const input = encodeURIComponent('{"wrapped":{"text":"hi"}}');

    const rpc = await app.inject(`/trpc/echo?input=${input}`);
    const rest = await app.inject('/api/echo?text=hi');

    expect(rpc.json()).toEqual({ result: { data: { wrapped: { text: 'hi' } } } });
    expect(rest.json()).toEqual({ text: 'hi' });
  });

  test('speaks it in refusals that never reach the router', async () => {
    await using app = await createRouterApp({ router, prefix: '/api' });

    const response = await app.inject({
      method: 'POST',
      url: '/trpc/echo',
      headers: { 'content-type': 'text/plain' },
      payload: 'x',
    });

    expect(response.json().error.wrapped).toMatchObject({ data: { httpStatus: 415 } });
  });
});

test('the compiler asks for the context that a router wants', () => {
  expectTypeOf(createRouterApp<typeof noteRouter>)
    .parameter(0)
    .toHaveProperty('createContext')
    .not.toBeNullable();
  // @ts-expect-error the router wants a caller
  expectTypeOf(createRouterApp<typeof noteRouter>).toBeCallableWith({ router: noteRouter });
});
