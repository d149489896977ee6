import fastify from 'fastify';
import { expect, test } from 'vitest';
import { createOpenApiDocument, type TrpcRestOptions, trpcRest } from '../src/index.ts';
import { createShelfRouter } from './shelf-router.ts';
import { createToyApp } from './support.ts';

const createShelf = (options: Partial<TrpcRestOptions> = {}) =>
  createToyApp({
    router: createShelfRouter(),
    relationBaseUrl: 'https://example.com/rels',
    entryPoint: { serviceDesc: '/openapi.json', serviceDoc: '/docs' },
    ...options,
  });

const LINKS = [
  { rel: 'self', href: '/api' },
  { rel: 'service-desc', href: '/openapi.json' },
  { rel: 'service-doc', href: '/docs' },
  {
    rel: 'https://example.com/rels/books',
    href: '/api/books{?q,tag*,limit}',
    templated: true,
    title: 'List books',
  },
  { rel: 'https://example.com/rels/mine', href: '/api/mine', title: 'List your books' },
  {
    rel: 'https://example.com/rels/writers',
    href: '/api/writers/{name}',
    templated: true,
    title: 'Read about a writer',
  },
];

test.each(['/api', '/api/'])('%s lists what nothing else leads to', async (url) => {
  await using app = await createShelf();

  const response = await app.inject(url);

  expect(response.json()).toEqual({ links: LINKS });
});

test('its Link header has the same links, as far as a header can', async () => {
  await using app = await createShelf();

  const { headers } = await app.inject('/api');

  expect(headers.link).toBe(
    [
      '</api>; rel="self"',
      '</openapi.json>; rel="service-desc"',
      '</docs>; rel="service-doc"',
      '</api/books>; rel="https://example.com/rels/books"',
      '</api/mine>; rel="https://example.com/rels/mine"',
    ].join(', '),
  );
});

test('as HAL it has the forms of what begins here', async () => {
  await using app = await createShelf();

  const response = await app.inject({ url: '/api', headers: { accept: 'application/hal+json' } });

  const { _links, _templates } = response.json();
  expect(_links).toMatchObject({ self: { href: '/api' }, 'rel:books': { templated: true } });
  expect(Object.keys(_templates)).toEqual(['book.create', 'signIn']);
  expect(_templates.signIn.properties).toMatchObject([
    { name: 'email', type: 'email', required: true },
    { name: 'password', type: 'password', required: true },
  ]);
});

test('it shows what the caller may follow', async () => {
  await using app = await createShelf({ isAllowed: ({ path }) => path === 'book.list' });

  const { links } = (await app.inject('/api')).json();

  expect(links.map(({ href }: { href: string }) => href)).toEqual([
    '/api',
    '/openapi.json',
    '/docs',
    '/api/books{?q,tag*,limit}',
  ]);
});

test('it is cached for strangers, and 304 to who has it', async () => {
  await using app = await createShelf();
  const { headers } = await app.inject('/api');

  const again = await app.inject({
    url: '/api',
    headers: { 'if-none-match': String(headers.etag) },
  });

  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=60');
  expect(again.statusCode).toBe(304);
});

test('another method is 405', async () => {
  await using app = await createShelf();

  const response = await app.inject({ method: 'DELETE', url: '/api' });

  expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
});

test('without a prefix, or when it is not wanted, there is none', async () => {
  await using off = await createShelf({ entryPoint: false });
  const bare = fastify();
  await bare.register(trpcRest, {
    router: createShelfRouter(),
    createContext: () => ({ principal: null }),
  });

  const statuses = [(await off.inject('/api')).statusCode, (await bare.inject('/')).statusCode];

  expect(statuses).toEqual([404, 404]);
});

test('the document has it where the server has', async () => {
  const info = { title: 'Shelf', version: '1.0.0' };

  const below = await createOpenApiDocument(createShelfRouter(), {
    ...info,
    baseUrl: 'https://example.com/api',
  });
  const bare = await createOpenApiDocument(createShelfRouter(), {
    ...info,
    baseUrl: 'https://example.com',
  });

  expect(below.paths?.['/']?.get?.responses).toHaveProperty('200.content.application/hal+json');
  expect(bare.paths).not.toHaveProperty('/');
});
