import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createTestApp, ORIGIN } from '@duet/testing';
import { describe, expect, test } from 'vitest';

/** Sends bytes as they are: no client of HTTP would. */
async function exchange(origin: string, bytes: string): Promise<string> {
  const { port, hostname } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  return text(socket);
}

describe('a URL with a broken percent sign', () => {
  test.each(['text/html', 'application/json'])(
    'is a 400 to a client that wants %s',
    async (accept) => {
      await using t = await createTestApp();
      const origin = await t.listen();

      const response = await fetch(`${origin}/%zz`, { headers: { accept } });

      expect(response.status).toBe(400);
      expect(response.headers.get('x-request-id')).toBeTruthy();
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect((await fetch(`${origin}/livez`)).status).toBe(200);
    },
  );
});

describe('what no text may contain is a 400 on both faces:', () => {
  const article = (title: string) => JSON.stringify({ title, body: 'Text' });
  const nested = `${'['.repeat(40)}${']'.repeat(40)}`;

  test.each([
    ['NUL', Buffer.from(article('a\u0000b'))],
    ['half a surrogate pair', Buffer.from('{"title":"a\\ud800","body":"Text"}')],
    ['a byte that is not UTF-8', Buffer.from(article('a\xff'), 'latin1')],
    ['forty levels', Buffer.from(`{"title":"a","body":${nested}}`)],
    ['a key that reaches for a prototype', Buffer.from('{"__proto__":{},"title":"a","body":"b"}')],
  ])('%s', async (_, payload) => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const headers = { ...ada.headers, 'content-type': 'application/json' };

    const [rest, rpc] = await Promise.all(
      ['/api/v1/articles', '/trpc/article.create'].map((url) =>
        t.app.inject({ method: 'POST', url, headers, payload }),
      ),
    );

    expect([rest?.statusCode, rpc?.statusCode]).toEqual([400, 400]);
    expect(rest?.json().code).toBe('PARSE_ERROR');
    expect(rpc?.json().error.data.code).toBe('PARSE_ERROR');
  });

  test('a key that reaches for a prototype, in an input that is said twice', async () => {
    await using t = await createTestApp();
    const input = encodeURIComponent('{"__proto__":{}}');

    const response = await t.app.inject(`/trpc/article.list?input=${input}&input={}`);

    expect(response.statusCode).toBe(400);
    expect(response.json().error.data.code).toBe('PARSE_ERROR');
  });

  test('NUL in a query', async () => {
    await using t = await createTestApp();
    const input = encodeURIComponent(JSON.stringify({ q: 'a\u0000b' }));

    const rpc = await t.app.inject(`/trpc/article.list?input=${input}`);
    const rest = await t.app.inject('/api/v1/articles?q=a%00b');

    expect([rest.statusCode, rpc.statusCode]).toEqual([400, 400]);
  });
});

test('a cursor for a time that no database knows is refused by name', async () => {
  await using t = await createTestApp();
  const position = ['0000-01-01T00:00:00Z', '01930000-0000-7000-8000-000000000000'];
  const cursor = Buffer.from(JSON.stringify(position)).toString('base64url');

  const response = await t.stranger.rest(`/articles?cursor=${cursor}`);

  expect(response.status).toBe(422);
});

test('a content type without a body is no body, wherever it is sent', async () => {
  await using t = await createTestApp();
  const origin = await t.listen();
  const headers = `Host: x\r\nOrigin: ${ORIGIN}\r\nContent-Type: application/json\r\nConnection: close`;

  const response = await exchange(
    origin,
    `POST /trpc/session.delete HTTP/1.1\r\n${headers}\r\n\r\n`,
  );

  expect(response).toMatch(/^HTTP\/1\.1 401 /);
});

test('garbage behind a request that is being answered ends the connection, without a second answer', async () => {
  await using t = await createTestApp();
  const { port, hostname } = new URL(await t.listen());
  const socket = connect(Number(port), hostname);
  socket.write('GET /api/v1/articles/events HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((answered) => socket.once('data', answered));
  let after = '';
  socket.on('data', (chunk) => {
    after += chunk;
  });

  socket.write('GARBAGE\0\r\n\r\n');
  await new Promise((ended) => socket.once('close', ended));

  expect(after).not.toContain('HTTP/1.1');
});

test('HEAD on an event stream of the RPC face is refused, not a failure of ours', async () => {
  await using t = await createTestApp();

  const response = await t.app.inject({ method: 'HEAD', url: '/trpc/article.onChange?input={}' });

  expect(response.statusCode).toBeLessThan(500);
});

test.each([
  { line: 'HTTP/1.1', hosts: [], status: 400 },
  { line: 'HTTP/1.1', hosts: ['a', 'b'], status: 400 },
  { line: 'HTTP/1.1', hosts: ['a'], status: 200 },
  { line: 'HTTP/1.0', hosts: [], status: 200 },
])('RFC 9112 section 3.2: $line with the hosts $hosts is $status', async (request) => {
  await using t = await createTestApp();
  const origin = await t.listen();
  const headers = [...request.hosts.map((host) => `Host: ${host}`), 'Connection: close'];

  const response = await exchange(
    origin,
    `GET /api/v1/tags ${request.line}\r\n${headers.join('\r\n')}\r\n\r\n`,
  );

  expect(response).toContain(`HTTP/1.1 ${request.status} `);
  expect(response).toContain(
    request.status === 400 ? 'application/problem+json' : 'application/json',
  );
});
