import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { app } from './app.ts';

let api = '';

beforeAll(async () => {
  api = `${await app.listen({ port: 0 })}/api`;
});
afterAll(() => app.close());

/** `send('POST /notes', { text })`, as JSON. */
function send(methodAndPath: string, body: unknown, headers: Record<string, string> = {}) {
  const [method = '', path = ''] = methodAndPath.split(' ');
  return fetch(api + path, {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
}

async function write(text: string) {
  const response = await send('POST /notes', { text });
  const { id } = (await response.json()) as { id: string };
  return { response, id, etag: response.headers.get('etag') ?? '' };
}

test('what is written is 201 at its own address', async () => {
  const { response, id } = await write('One');

  expect(response.status).toBe(201);
  expect(response.headers.get('location')).toBe(`/api/notes/${id}`);
});

test('who has it is spared it', async () => {
  const { id, etag } = await write('One');

  const response = await fetch(`${api}/notes/${id}`, { headers: { 'if-none-match': etag } });

  expect(response.status).toBe(304);
});

test('a change says what it is based on, and is refused when somebody else was faster', async () => {
  const { id, etag } = await write('One');

  const answers = [
    await send(`PATCH /notes/${id}`, { pinned: true }),
    await send(`PATCH /notes/${id}`, { pinned: true }, { 'if-match': etag }),
    await send(`PATCH /notes/${id}`, { pinned: false }, { 'if-match': etag }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([428, 200, 412]);
});

test('what is sent twice under one key happens once', async () => {
  const headers = { 'idempotency-key': crypto.randomUUID() };

  const first = await send('POST /notes', { text: 'Once' }, headers);
  const second = await send('POST /notes', { text: 'Once' }, headers);

  expect(second.headers.get('idempotent-replayed')).toBe('true');
  expect(await second.json()).toEqual(await first.json());
});

test('a list leads to its next page, and in HAL to each note and what can be done with it', async () => {
  for (const text of ['One', 'Two']) await write(text);

  const json = await fetch(`${api}/notes?limit=1`);
  const hal = await fetch(`${api}/notes?limit=1`, { headers: { accept: 'application/hal+json' } });

  expect(json.headers.get('link')).toContain('rel="next"');
  expect(await hal.json()).toMatchObject({
    _embedded: { item: [{ _links: { self: { href: expect.any(String) } } }] },
  });
});

test('a mistake is a problem that names the field', async () => {
  const response = await send('POST /notes', { text: '' });

  expect(response.status).toBe(422);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(await response.json()).toMatchObject({
    code: 'VALIDATION',
    errors: [{ in: 'body', path: ['text'], pointer: '#/text' }],
  });
});

test('what cannot be answered as asked is 406, and another method 405', async () => {
  const picture = await fetch(`${api}/notes`, { headers: { accept: 'image/png' } });
  const other = await fetch(`${api}/notes`, { method: 'DELETE' });

  expect(picture.status).toBe(406);
  expect([other.status, other.headers.get('allow')]).toEqual([405, expect.stringContaining('GET')]);
});

test('a long list is shortened, with a tag of its own', async () => {
  for (let count = 0; count < 20; count += 1) await write('A note of some length. '.repeat(5));

  const response = await fetch(`${api}/notes`, { headers: { 'accept-encoding': 'gzip' } });

  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('etag')).toContain('gzip');
});

test('the entry point leads to the document and the list, and there is a client of the API', async () => {
  const entry = await fetch(api);
  const client = await fetch(`${api}/client.js`);

  expect(entry.headers.get('link')).toContain('rel="service-desc"');
  expect(client.headers.get('content-type')).toContain('javascript');
});

test('the README of @duet/rest shows this server as it is', async () => {
  const server = await readFile(new URL('app.ts', import.meta.url), 'utf8');
  const readme = await readFile(new URL('../../packages/rest/README.md', import.meta.url), 'utf8');

  expect(readme).toContain(`\`\`\`ts\n${server}\`\`\``);
});
