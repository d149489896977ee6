import { expect, test } from 'vitest';
import { createClientWorld } from './client-support.ts';

test('there is a method for each procedure, named like it', async () => {
  await using world = await createClientWorld();

  expect(Object.keys(world.client.book)).toEqual([
    'list',
    'byId',
    'titles',
    'create',
    'update',
    'delete',
    'addCover',
    'text',
    'onChange',
  ]);
  expect(await world.client.book.byId({ id: '1' })).toEqual({ id: '1', title: 'One', version: 1 });
});

test('nothing is sent before a method is called', async () => {
  await using world = await createClientWorld();

  world.client.book.onChange({ last: 1 });

  expect(world.requests).toEqual([]);
});

test('what is created, changed and deleted goes over the wire', async () => {
  await using world = await createClientWorld();
  const { book } = world.client;

  const created = await book.create({ title: 'Six' });
  const changed = await book.update({ id: created.id, title: 'Sechs' });
  const deleted = await book.delete({ id: '6' });

  expect([created.title, changed.title, deleted]).toEqual(['Six', 'Sechs', undefined]);
});

test('a query keeps the types of its values', async () => {
  await using world = await createClientWorld();

  const { seen } = await world.client.search({
    draft: false,
    since: new Date('2026-01-02T03:04:05Z'),
    size: 12n,
    tag: ['a b', 'c&d'],
    year: [2025],
    filter: { author: 'ü' },
    q: undefined,
  });

  expect(seen).toEqual({
    limit: '20',
    draft: 'false',
    since: 'Date 2026-01-02T03:04:05.000Z',
    size: '12n',
    tag: '["a b","c&d"]',
    year: '[2025]',
    filter: '{"author":"ü"}',
  });
});

test('a form carries files and text', async () => {
  await using world = await createClientWorld();

  const input = { id: '1', image: new File(['pixels'], 'cover.png'), alt: 'A tree' };
  const answer = await world.client.book.addCover(input);

  expect(answer).toEqual({ seen: 'pixels/A tree' });
});

test('bytes are bytes, whatever they mean', async () => {
  await using world = await createClientWorld();

  const blob = await world.client.book.text({ id: '1' });

  expect(blob).toBeInstanceOf(Blob);
  expect(await blob.text()).toBe('"One"');
  expect(world.module.etagOf(blob)).toMatch(/^"[\da-f]{64}"$/);
});

test.each(['..', '.', '', undefined, null])('a path is never shortened: %j', async (id) => {
  await using world = await createClientWorld();

  await expect(world.client.book.delete({ id })).rejects.toThrow(/cannot be the id of \/books\//);
  expect(world.requests).toEqual([]);
});

test.each(['a/b', '../book', 'a?b#c', 'ü %2F'])(
  'a path parameter is one segment: %s',
  async (id) => {
    await using world = await createClientWorld();

    await expect(world.client.book.byId({ id })).rejects.toMatchObject({
      detail: `There is no book ${id}`,
    });
  },
);

test('a problem is thrown with its members', async () => {
  await using world = await createClientWorld();

  const error = await world.client.book.create({ title: '' }).catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(world.module.ProblemError);
  expect(error).toMatchObject({
    name: 'ProblemError',
    message: '1 field needs attention',
    status: 422,
    code: 'VALIDATION',
    instance: '/api/books',
    errors: [{ path: ['title'] }],
    problem: { title: 'Unprocessable Content' },
  });
});

test('an answer that is no problem of this server is one all the same', async () => {
  await using world = await createClientWorld();
  world.troubles.push((_request, reply) => reply.code(500).type('text/html').send('<h1>Oops</h1>'));

  const call = world.client.book.byId({ id: '1' });

  await expect(call).rejects.toMatchObject({ status: 500, detail: 'The server answered 500' });
});

test('headers come from the client, which may be asked each time, and from the call', async () => {
  await using world = await createClientWorld();
  let count = 0;
  const headers = async () => {
    count += 1;
    return { authorization: `Bearer ${count}`, 'x-a': 'client' };
  };
  const client = world.module.createClient({ baseUrl: world.baseUrl, headers });

  await client.book.byId({ id: '1' });
  await client.book.byId({ id: '2' }, { headers: { 'x-a': 'call' } });

  const sent = world.requests.map((request) => [
    request.headers.authorization,
    request.headers['x-a'],
  ]);
  expect(sent).toEqual([
    ['Bearer 1', 'client'],
    ['Bearer 2', 'call'],
  ]);
});

test('a write says which origin it is of, since no browser does', async () => {
  await using world = await createClientWorld();

  await world.client.book.create({ title: 'Six' });

  expect(world.requests[0]?.headers.origin).toBe(new URL(world.baseUrl).origin);
});

test('a signal ends a call, and time does', async () => {
  await using world = await createClientWorld();
  const never = () => new Promise(() => {});
  world.troubles.push(never, never);

  const aborted = world.client.book.byId({ id: '1' }, { signal: AbortSignal.timeout(20) });
  const late = world.client.book.byId({ id: '1' }, { timeoutMs: 20, retries: 0 });

  await expect(aborted).rejects.toMatchObject({ name: 'TimeoutError' });
  await expect(late).rejects.toMatchObject({ message: 'The server took too long' });
});

test('a module from a file says what it has to be told', async () => {
  await using world = await createClientWorld();

  const call = world.module.client.book.byId({ id: '1' });

  await expect(call).rejects.toThrow('Say where the API is: createClient({ baseUrl:');
});

test('a module from a file goes where its server said', async () => {
  await using world = await createClientWorld({ baseUrl: 'http://elsewhere.invalid/api' });

  const call = world.module.client.book.byId({ id: '1' }, { retries: 0 });

  await expect(call).rejects.toMatchObject({ cause: { hostname: 'elsewhere.invalid' } });
});
