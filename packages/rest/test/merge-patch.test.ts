import { initTRPC, TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createOpenApiDocument, type RestMeta, route } from '../src/index.ts';
import { createToyApp } from './support.ts';

const t = initTRPC.meta<RestMeta>().create();
const Links = z.strictObject({ home: z.string(), blog: z.string() }).partial();
const Key = z.strictObject({ id: z.string() });
const ExpectedVersion = z.union([z.int(), z.array(z.int())]).optional();
const Person = z.object({
  version: z.int(),
  name: z.string(),
  bio: z.string(),
  image: z.string().nullable(),
  links: Links,
});
const PERSON = {
  version: 1,
  name: 'Ada',
  bio: 'Writes',
  image: 'a.png',
  links: { home: 'h', blog: 'b' },
};

/** One person, whom `interfere` changes between reading and writing, as somebody else would. */
function createRouter(interfere = () => {}) {
  let person: z.infer<typeof Person> = structuredClone(PERSON);
  const change = (expected: z.infer<typeof ExpectedVersion>, changes: object) => {
    if (expected !== undefined && ![expected].flat().includes(person.version)) {
      throw new TRPCError({ code: 'PRECONDITION_FAILED' });
    }
    person = { ...person, ...changes, version: person.version + 1 };
    return person;
  };
  const router = t.router({
    read: t.procedure
      .meta(route('GET /people/{id}', 'Read'))
      .input(Key)
      .output(Person)
      .query(() => {
        const seen = person;
        interfere();
        return seen;
      }),
    replace: t.procedure
      .meta(route('PUT /people/{id}', 'Replace'))
      .input(
        Key.extend({ name: z.string(), bio: z.string().default(''), links: Links.default({}) }),
      )
      .output(Person)
      .mutation(({ input: { id: _, ...changes } }) => change(undefined, changes)),
    update: t.procedure
      .meta(route('PATCH /people/{id}', 'Change'))
      .input(
        Key.extend({
          name: z.string().optional(),
          bio: z.string().optional(),
          image: z.string().nullable().optional(),
          links: Links.optional(),
          expectedVersion: ExpectedVersion,
        }),
      )
      .output(Person)
      .mutation(({ input: { id: _, expectedVersion, ...changes } }) =>
        change(expectedVersion, changes),
      ),
    unread: t.procedure
      .meta(route('PATCH /unread', 'Has an object that nobody can read'))
      .input(z.object({ links: Links }))
      .output(z.void())
      .mutation(() => {}),
  });
  return { router, interfereWith: (changes: object) => change(undefined, changes) };
}

async function patch(
  payload: object,
  { headers = {}, type = 'application/merge-patch+json', router = createRouter().router } = {},
) {
  await using app = await createToyApp({ router, createContext: () => ({}) });
  return await app.inject({
    method: 'PATCH',
    url: '/api/people/1',
    headers: { 'content-type': type, ...headers },
    payload: JSON.stringify(payload),
  });
}

test.each([
  ['a value changes one field', { name: 'Bob' }, { name: 'Bob' }],
  ['null is null where the schema takes it', { image: null }, { image: null }],
  ['null resets to what PUT makes of nothing', { bio: null, links: null }, { bio: '', links: {} }],
  ['an object changes within', { links: { blog: 'new' } }, { links: { home: 'h', blog: 'new' } }],
  ['null within removes', { links: { blog: null } }, { links: { home: 'h' } }],
  ['nothing changes nothing', {}, {}],
])('%s', async (_, body, changes) => {
  const response = await patch(body);

  expect(response.json()).toEqual({ ...PERSON, version: 2, ...changes });
});

test('a field that cannot be removed is named', async () => {
  const response = await patch({ name: null });

  expect(response.statusCode).toBe(422);
  expect(response.json().errors).toMatchObject([{ in: 'body', path: ['name'] }]);
});

test.each(['toJSON', 'valueOf', 'unknown'])('an unknown field "%s" is named', async (field) => {
  const response = await patch({ [field]: { a: 1 } });

  expect(response.statusCode).toBe(422);
  expect(response.json().errors).toMatchObject([{ in: 'body', path: [field] }]);
});

test('plain JSON replaces an object, and takes null for what the schema says', async () => {
  const type = 'application/json';
  const replaced = await patch({ links: { blog: 'new' } }, { type });
  const refused = await patch({ bio: null }, { type });

  expect(replaced.json().links).toEqual({ blog: 'new' });
  expect(refused.statusCode).toBe(422);
});

test('a change in between is kept, and the patch applied to it', async () => {
  let isFirst = true;
  const { router, interfereWith } = createRouter(() => {
    if (isFirst) interfereWith({ links: { home: 'meanwhile' } });
    isFirst = false;
  });
  const response = await patch({ links: { blog: 'new' } }, { router });

  expect(response.json()).toMatchObject({
    version: 3,
    links: { home: 'meanwhile', blog: 'new' },
  });
});

test('whoever states a version changes that one or none', async () => {
  const right = await patch({ links: { blog: null } }, { headers: { 'if-match': '"1"' } });
  const stale = await patch({ links: { blog: null } }, { headers: { 'if-match': '"7"' } });

  expect([right.statusCode, stale.statusCode]).toEqual([200, 412]);
});

test('Accept-Patch names merge patches only where they can be applied', async () => {
  await using app = await createToyApp({
    router: createRouter().router,
    createContext: () => ({}),
  });
  const send = (url: string, type: string) =>
    app.inject({ method: 'PATCH', url, headers: { 'content-type': type }, payload: '{}' });

  const offered = await send('/api/people/1', 'text/plain');
  const refused = await send('/api/unread', 'application/merge-patch+json');

  expect([offered.statusCode, refused.statusCode]).toEqual([415, 415]);
  expect(offered.headers['accept-patch']).toBe('application/json, application/merge-patch+json');
  expect(refused.headers['accept-patch']).toBe('application/json');
});

test('the document names both media types', async () => {
  const info = { title: 'People', version: '1', baseUrl: 'http://localhost' };
  const document = await createOpenApiDocument(createRouter().router, info);

  const body = document.paths?.['/people/{id}']?.patch?.requestBody;
  expect(body).toMatchObject({
    content: { 'application/json': {}, 'application/merge-patch+json': {} },
  });
});
