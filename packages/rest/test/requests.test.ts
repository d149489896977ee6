import { initTRPC } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { RestMeta } from '../src/index.ts';
import { createToyApp } from './support.ts';

describe('routing', () => {
  test('a static segment beats a parameter, whichever was declared first', async () => {
    await using app = await createToyApp();

    const response = await app.inject('/api/books/search?limit=5');

    expect(response.json()).toEqual({ seen: { limit: '5' } });
  });

  test('a path parameter is percent-decoded', async () => {
    await using app = await createToyApp();

    const response = await app.inject('/api/books/a%20b%2Fc%C3%A9');

    expect(response.json()).toEqual({ id: 'a b/cé', title: 'Title of a b/cé' });
  });

  test('paths are case-sensitive', async () => {
    await using app = await createToyApp();

    const response = await app.inject('/api/Books/1');

    expect(response.statusCode).toBe(404);
  });

  test('a dot is a dot', async () => {
    await using app = await createToyApp();

    const [exact, other] = [await app.inject('/api/book.list'), await app.inject('/api/bookxlist')];

    expect([exact.statusCode, other.statusCode]).toEqual([200, 404]);
  });

  test.each(['/api', '/api/'])('the root of the mount is %s', async (url) => {
    const t = initTRPC.meta<RestMeta>().create();
    const router = t.router({
      root: t.procedure
        .meta({ openapi: { method: 'GET', path: '/' } })
        .output(z.string())
        .query(() => 'welcome'),
    });
    await using app = await createToyApp({ router });

    const [get, post] = [await app.inject(url), await app.inject({ method: 'POST', url })];

    expect(get.json()).toBe('welcome');
    expect(post.statusCode).toBe(405);
  });

  test('what only poses as a promise is waited for', async () => {
    const t = initTRPC.meta<RestMeta>().create();
    const router = t.router({
      one: t.procedure
        .meta({ openapi: { method: 'GET', path: '/one' } })
        .output(z.number())
        // biome-ignore lint/suspicious/noThenProperty: query builders do just that.
        .query((): number => ({ then: (resolve: (value: number) => void) => resolve(1) }) as never),
    });
    await using app = await createToyApp({ router });

    const response = await app.inject('/api/one');

    expect(response.json()).toBe(1);
  });

  test('a procedure that is switched off has no route', async () => {
    await using app = await createToyApp();

    const response = await app.inject('/api/hidden');

    expect(response.statusCode).toBe(404);
  });
});

describe('methods', () => {
  test('HEAD answers what GET would, without the body', async () => {
    await using app = await createToyApp();

    const [get, head] = [
      await app.inject('/api/books/1'),
      await app.inject({ method: 'HEAD', url: '/api/books/1' }),
    ];

    const { date: _, ...headers } = head.headers;
    expect(head.statusCode).toBe(200);
    expect(head.body).toBe('');
    expect(get.headers).toMatchObject(headers);
    expect(headers['content-length']).toBe(String(Buffer.byteLength(get.body)));
  });

  test.each([
    ['/api/books/1', 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'],
    ['/api/books', 'OPTIONS, POST'],
    ['/api/books/search', 'GET, HEAD, OPTIONS'],
  ])('OPTIONS %s answers 204 and Allow: %s', async (url, allow) => {
    await using app = await createToyApp();

    const response = await app.inject({ method: 'OPTIONS', url });

    expect(response.statusCode).toBe(204);
    expect(response.headers.allow).toBe(allow);
    expect(response.body).toBe('');
  });

  test('OPTIONS names the media types of bodies, in Accept-Patch and its like', async () => {
    await using app = await createToyApp();

    const [one, all] = await Promise.all(
      ['/api/books/1', '/api/books'].map((url) => app.inject({ method: 'OPTIONS', url })),
    );

    expect(one?.headers).toMatchObject({
      'accept-patch': 'application/json, application/merge-patch+json',
      accept: 'application/json',
    });
    expect(all?.headers['accept-post']).toBe('application/json');
  });

  test.each([
    ['POST', '/api/books/1', 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'],
    ['GET', '/api/books', 'OPTIONS, POST'],
    ['HEAD', '/api/books', 'OPTIONS, POST'],
    ['DELETE', '/api/books/search', 'GET, HEAD, OPTIONS'],
    ['TRACE', '/api/books', 'OPTIONS, POST'],
  ] as const)('%s %s is 405 with Allow', async (method, url, allow) => {
    await using app = await createToyApp();

    const response = await app.inject({ method: method as 'POST', url });

    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe(allow);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    if (method === 'HEAD') return;
    expect(response.json().detail).toBe(`${method} is not supported here: use one of ${allow}`);
  });

  test('405 comes before the body is looked at', async () => {
    await using app = await createToyApp();

    const response = await app.inject({
      method: 'POST',
      url: '/api/books/1',
      headers: { 'content-type': 'text/plain' },
      payload: 'anything',
    });

    expect(response.statusCode).toBe(405);
  });

  test('a method that nothing here has is 501', async () => {
    await using app = await createToyApp();

    const response = await app.inject({ method: 'PROPFIND' as 'GET', url: '/api/books' });

    expect(response.json()).toMatchObject({ status: 501, code: 'NOT_IMPLEMENTED' });
  });
});

describe('statuses', () => {
  test('a query answers 200 and JSON, and only what its output names', async () => {
    await using app = await createToyApp();

    const response = await app.inject('/api/books/1');

    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.json()).toEqual({ id: '1', title: 'Title of 1' });
  });

  test('creating answers 201 and says where', async () => {
    await using app = await createToyApp();

    const response = await app.inject({
      method: 'POST',
      url: '/api/books',
      payload: { id: 'a b/c', title: 'New' },
    });

    expect(response.statusCode).toBe(201);
    expect(response.headers.location).toBe('/api/books/a%20b%2Fc');
    expect(response.json()).toEqual({ id: 'a b/c', title: 'New' });
  });

  test('an output of nothing answers 204 without a body', async () => {
    await using app = await createToyApp();

    const response = await app.inject({ method: 'DELETE', url: '/api/books/1' });

    expect(response.statusCode).toBe(204);
    expect(response.body).toBe('');
    expect(response.headers).not.toHaveProperty('content-type');
    expect(response.headers).not.toHaveProperty('content-length');
  });
});

describe('input', () => {
  test('query values become what the schema expects', async () => {
    await using app = await createToyApp();
    const query = new URLSearchParams([
      ...Object.entries({
        limit: '50',
        ratio: '0.5',
        draft: 'false',
        since: '2026-11-21',
        size: '12345678901234567890',
        order: 'asc',
        page: '7',
        q: '12',
        filter: '{"author":"ada"}',
      }),
      ['tag', 'one'],
      ['year', '2025'],
      ['year', '2026'],
    ]);

    const response = await app.inject(`/api/books/search?${query}`);

    expect(response.json().seen).toEqual({
      limit: '50',
      ratio: '0.5',
      draft: 'false',
      since: 'Date 2026-11-21T00:00:00.000Z',
      size: '12345678901234567890n',
      order: '"asc"',
      page: '7',
      q: '"12"',
      filter: '{"author":"ada"}',
      tag: '["one"]',
      year: '[2025,2026]',
    });
  });

  test.each([
    ['written[after]=2026-11-21', '{"after":"2026-11-21T00:00:00.000Z"}'],
    [
      'written%5Bpages%5D=12&q=x&written[after]=2026-11-21',
      '{"after":"2026-11-21T00:00:00.000Z","pages":12}',
    ],
    ['written={"pages":12}', '{"pages":12}'],
  ])('an object comes key by key, or whole: %s', async (query, expected) => {
    await using app = await createToyApp();

    const response = await app.inject(`/api/books/search?${query}`);

    expect(response.json().seen).toMatchObject({ written: expected });
  });

  test.each([
    ['written[colour]=red', 422, ['written', 'colour']],
    ['written[pages]=many', 422, ['written', 'pages']],
    ['written[pages]=1&written[pages]=2', 422, ['written', 'pages']],
    ['written={"pages":1}&written[pages]=2', 422, ['written']],
    ['written[__proto__]=x', 400, undefined],
    ['written[constructor]=x', 400, undefined],
  ])('a key of an object that cannot be is refused: %s', async (query, status, path) => {
    await using app = await createToyApp();

    const response = await app.inject(`/api/books/search?${query}`);

    expect(response.statusCode).toBe(status);
    expect(response.json().errors?.[0].path).toEqual(path);
  });

  test.each(['fields=id,title', 'fields=id&fields=title'])('words of a list: %s', async (query) => {
    await using app = await createToyApp();

    const response = await app.inject(`/api/books/search?${query}`);

    expect(response.json().seen).toMatchObject({ fields: '["id","title"]' });
  });

  test('a repeated key is not silently the last one', async () => {
    await using app = await createToyApp();

    const response = await app.inject('/api/books/search?q=a&q=b');

    expect(response.statusCode).toBe(422);
    expect(response.json().errors).toEqual([
      { in: 'query', path: ['q'], message: 'Invalid input: expected string, received array' },
    ]);
  });

  test('a path parameter is converted too', async () => {
    await using app = await createToyApp();

    const [number, word] = [
      await app.inject('/api/numbers/12'),
      await app.inject('/api/numbers/twelve'),
    ];

    expect(number.json()).toEqual({ number: 12 });
    expect(word.json()).toMatchObject({
      status: 422,
      errors: [{ in: 'path', path: ['number'] }],
    });
  });

  test('a JSON body is not converted', async () => {
    await using app = await createToyApp();

    const response = await app.inject({
      method: 'PUT',
      url: '/api/books/1',
      payload: { title: 'T', pages: '12' },
    });

    expect(response.statusCode).toBe(422);
    expect(response.json().errors).toEqual([
      {
        in: 'body',
        path: ['pages'],
        pointer: '#/pages',
        message: 'Invalid input: expected number, received string',
      },
    ]);
  });

  test.each([
    ['a body', { method: 'PUT', url: '/api/books/1', payload: { id: '2', title: 'T' } }],
    ['a query', { method: 'GET', url: '/api/books/1?id=2' }],
    ['a repeated query', { method: 'GET', url: '/api/books/1?id=1&id=2' }],
  ] as const)('%s that contradicts the path is refused', async (_, request) => {
    await using app = await createToyApp();

    const response = await app.inject(request);

    expect(response.statusCode).toBe(422);
    expect(response.json()).toMatchObject({
      code: 'VALIDATION',
      errors: [{ in: 'path', path: ['id'], message: 'The path says something else' }],
    });
  });

  test.each([
    ['a body', { method: 'PUT', url: '/api/books/1', payload: { id: '1', title: 'T' } }],
    ['a query', { method: 'GET', url: '/api/books/1?id=1' }],
    ['a query with a number', { method: 'GET', url: '/api/numbers/12?number=12' }],
  ] as const)('%s that repeats the path is fine', async (_, request) => {
    await using app = await createToyApp();

    const response = await app.inject(request);

    expect(response.statusCode).toBe(200);
  });

  test('an unknown field of a strict input is an error that names it', async () => {
    await using app = await createToyApp();

    const response = await app.inject({
      method: 'POST',
      url: '/api/books',
      payload: { id: '1', title: 'T', isbn: '1' },
    });

    expect(response.json()).toMatchObject({
      status: 422,
      errors: [{ in: 'body', path: ['isbn'] }],
    });
  });

  test.each(['[]', '"text"', 'null', '12'])('a body of %s is refused', async (payload) => {
    await using app = await createToyApp();

    const response = await app.inject({
      method: 'PUT',
      url: '/api/books/1',
      headers: { 'content-type': 'application/json' },
      payload,
    });

    expect(response.json()).toMatchObject({
      status: 422,
      errors: [{ in: 'body', path: [], message: 'The body must be a JSON object' }],
    });
  });

  test.each([
    '/api/books/search?q=%00',
    '/api/books/a%00b',
    '/api/books/search?__proto__=1',
    '/api/books/search?constructor=1',
    '/api/me?q=%00',
    '/api/me?constructor=1',
  ])('%s is refused as unreadable', async (url) => {
    await using app = await createToyApp();

    const response = await app.inject(url);

    expect(response.json()).toMatchObject({ status: 400, code: 'PARSE_ERROR' });
  });
});

describe('bodies', () => {
  const book = '{"id":"1","title":"T"}';
  const post = (contentType: string | undefined, payload: string | Buffer = book) => ({
    method: 'POST' as const,
    url: '/api/books',
    headers: contentType === undefined ? {} : { 'content-type': contentType },
    payload,
  });

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'application/vnd.toy.v1+json',
    'APPLICATION/JSON',
  ])('%s is read', async (contentType) => {
    await using app = await createToyApp();

    const response = await app.inject(post(contentType));

    expect(response.statusCode).toBe(201);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    'application/json; charset=latin1',
    'application/json-patch+json',
  ])('%s is 415 and names what is read', async (contentType) => {
    await using app = await createToyApp();

    const response = await app.inject(post(contentType));

    expect(response.statusCode).toBe(415);
    expect(response.headers['accept-post']).toBe('application/json');
    expect(response.json()).toMatchObject({
      code: 'UNSUPPORTED_MEDIA_TYPE',
      detail: 'This content type is not supported: send application/json',
    });
  });

  test.each([
    ['PATCH', 'accept-patch', 'application/json, application/merge-patch+json'],
    ['PUT', 'accept', 'application/json'],
  ] as const)('415 to %s names what is read in %s', async (method, header, value) => {
    await using app = await createToyApp();

    const response = await app.inject({
      method,
      url: '/api/books/1',
      headers: { 'content-type': 'text/plain' },
      payload: 'T',
    });

    expect(response.statusCode).toBe(415);
    expect(response.headers[header]).toBe(value);
  });

  test.each([
    ['gzip', 415],
    ['gzip, identity', 415],
    ['Identity', 201],
    ['', 201],
  ])('a body in the content coding "%s" is %i', async (coding, status) => {
    await using app = await createToyApp();
    const { headers, ...request } = post('application/json');

    const response = await app.inject({
      ...request,
      headers: { ...headers, 'content-encoding': coding },
    });

    expect(response.statusCode).toBe(status);
    expect(response.headers['accept-encoding']).toBe(status === 415 ? 'identity' : undefined);
    if (status === 415) {
      expect(response.json().detail).toBe('Send the body without Content-Encoding');
    }
  });

  test('a part of a body is 400, and not taken for the whole (RFC 9110 section 14.5)', async () => {
    await using app = await createToyApp();
    const { headers, ...request } = post('application/json');

    const response = await app.inject({
      ...request,
      headers: { ...headers, 'content-range': 'bytes 0-21/99' },
    });

    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('a body without a content type is 415', async () => {
    await using app = await createToyApp();

    const response = await app.inject(post(undefined));

    expect(response.statusCode).toBe(415);
  });

  test.each([
    undefined,
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
    '?',
  ])('no body needs no content type, and %s does not matter', async (contentType) => {
    await using app = await createToyApp();
    const headers = contentType === undefined ? {} : { 'content-type': contentType };

    const [published, deleted] = [
      await app.inject({ method: 'POST', url: '/api/books/1/publish', headers }),
      await app.inject({ method: 'DELETE', url: '/api/books/1', headers }),
    ];

    expect(published.json()).toEqual({ id: '1', published: true });
    expect(deleted.statusCode).toBe(204);
  });

  test('DELETE takes nothing from a body, and says so', async () => {
    await using app = await createToyApp();

    const response = await app.inject({ method: 'DELETE', url: '/api/books/1', payload: { a: 1 } });

    expect(response.json()).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  test.each([
    ['invalid JSON', '{"id":'],
    ['invalid UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['NUL', '{"id":"\\u0000","title":"T"}'],
    ['half a surrogate pair', '{"id":"\\ud800","title":"T"}'],
    ['__proto__', '{"id":"1","title":"T","__proto__":{}}'],
    ['constructor', '{"id":"1","title":"T","constructor":{}}'],
    ['33 levels', '['.repeat(33) + ']'.repeat(33)],
  ])('%s is 400', async (_, payload) => {
    await using app = await createToyApp();

    const response = await app.inject(post('application/json', payload));

    expect(response.json()).toMatchObject({ status: 400, code: 'PARSE_ERROR' });
  });

  test('a body over 256 KiB is 413', async () => {
    await using app = await createToyApp();
    const title = 'x'.repeat(256 * 1024);

    const response = await app.inject(post('application/json', JSON.stringify({ id: '1', title })));

    expect(response.json()).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
  });

  test('the limit is an option', async () => {
    await using app = await createToyApp({ bodyLimit: 10 });

    const response = await app.inject(post('application/json'));

    expect(response.statusCode).toBe(413);
  });

  test('the parsers of the rest of the server stay as they are', async () => {
    await using app = await createToyApp();
    app.post('/echo', async (request) => request.body);

    const response = await app.inject({
      method: 'POST',
      url: '/echo',
      headers: { 'content-type': 'text/plain' },
      payload: 'plain',
    });

    expect(response.body).toBe('plain');
  });
});
