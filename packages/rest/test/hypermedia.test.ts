import { describe, expect, test } from 'vitest';
import type { TrpcRestOptions } from '../src/index.ts';
import { createShelfRouter } from './shelf-router.ts';
import { createToyApp } from './support.ts';

const HAL = 'application/hal+json';

const createShelf = (options: Partial<TrpcRestOptions> = {}) =>
  createToyApp({
    router: createShelfRouter(),
    relationBaseUrl: 'https://example.com/rels',
    ...options,
  });

async function askHal(url: string, options?: Partial<TrpcRestOptions>) {
  await using app = await createShelf(options);
  const response = await app.inject({ url, headers: { accept: HAL } });
  expect(response.headers['content-type']).toBe('application/hal+json; charset=utf-8');
  return response.json();
}

async function askLinks(url: string, options?: Partial<TrpcRestOptions>) {
  await using app = await createShelf(options);
  const { headers } = await app.inject(url);
  return String(headers.link).split(', ');
}

describe('the links of a thing', () => {
  test('lead to itself, its list, what lies below it, and the things in it', async () => {
    const { _links, ...book } = await askHal('/api/books/1');

    expect(_links).toEqual({
      self: { href: '/api/books/1' },
      collection: { href: '/api/books' },
      'rel:remarks': { href: '/api/books/1/remarks' },
      edit: { href: '/api/books/1' },
      author: { href: '/api/writers/Ada%20%26%20Co' },
      curies: [{ name: 'rel', href: 'https://example.com/rels/{rel}', templated: true }],
    });
    expect(book).toMatchObject({ id: '1', title: 'First' });
  });

  test('leave out what is not there', async () => {
    const { _links } = await askHal('/api/books/2');

    expect(_links).not.toHaveProperty('author');
  });

  test('know a parent from its path, and not from a field of the same name', async () => {
    const { _links } = await askHal('/api/books/1/remarks/r1');

    expect(_links).toMatchObject({
      self: { href: '/api/books/1/remarks/r1' },
      collection: { href: '/api/books/1/remarks' },
    });
  });

  test('lead from a created thing to where it lies', async () => {
    await using app = await createShelf();
    const headers = { accept: HAL, 'x-principal': 'ada' };
    const payload = { title: 'Seventh' };

    const response = await app.inject({ method: 'POST', url: '/api/books', headers, payload });

    expect(response.statusCode).toBe(201);
    expect(response.headers.location).toBe('/api/books/7');
    expect(response.json()._links.self).toEqual({ href: '/api/books/7' });
  });

  test('lead from the answer of an action to the thing', async () => {
    await using app = await createShelf();
    const headers = { accept: HAL, 'x-principal': 'ada' };

    const response = await app.inject({ method: 'POST', url: '/api/books/1/lend', headers });

    expect(response.json()._links.self).toEqual({ href: '/api/books/1' });
  });

  test('have bare names, and no curies, when nobody explains them', async () => {
    const { _links } = await askHal('/api/books/1', { relationBaseUrl: undefined });

    expect(Object.keys(_links)).toEqual(['self', 'collection', 'remarks', 'edit', 'author']);
  });
});

describe('the links of a list', () => {
  test('lead to itself, its neighbours and its search', async () => {
    const { _links } = await askHal('/api/books?q=x&limit=1');

    expect(_links).toMatchObject({
      self: { href: '/api/books?q=x&limit=1' },
      first: { href: '/api/books?q=x&limit=1' },
      next: { href: '/api/books?q=x&limit=1&cursor=2' },
      search: { href: '/api/books{?q,tag*,limit}', templated: true },
    });
    expect(_links).not.toHaveProperty('prev');
  });

  test('lead back from a page that knows what was before it', async () => {
    const { _links } = await askHal('/api/books?cursor=2');

    expect(_links).toMatchObject({
      first: { href: '/api/books' },
      prev: { href: '/api/books?cursor=1' },
    });
    expect(_links).not.toHaveProperty('next');
  });

  test.each(['/api/books', '/api/mine'])(
    '%s embeds its items, each with its address',
    async (url) => {
      await using app = await createShelf();
      const headers = { accept: HAL, 'x-principal': 'ada' };

      const response = await app.inject({ url, headers });

      const { _embedded, items } = response.json();
      expect(items).toBeUndefined();
      expect(_embedded.item).toMatchObject([
        {
          id: '1',
          _links: {
            self: { href: '/api/books/1' },
            author: { href: '/api/writers/Ada%20%26%20Co' },
          },
        },
      ]);
    },
  );
});

describe('the forms of a thing', () => {
  test('say how to fill in each field', async () => {
    const { _templates } = await askHal('/api/books');

    expect(_templates.create).toEqual({
      title: 'Add a book',
      method: 'POST',
      contentType: 'application/json',
      target: '/api/books',
      properties: [
        {
          name: 'title',
          prompt: 'Title',
          type: 'text',
          required: true,
          minLength: 1,
          maxLength: 80,
        },
        {
          name: 'genre',
          prompt: 'Genre',
          options: { inline: ['novel', 'poems'], maxItems: 1 },
          value: 'novel',
        },
        { name: 'pages', prompt: 'Pages', type: 'number', min: 1, step: 1 },
        { name: 'summary', prompt: 'What it is about', type: 'textarea', maxLength: 2000 },
      ],
    });
  });

  test('hold what is there, and the version that was seen', async () => {
    const { _templates } = await askHal('/api/books/1');

    expect(_templates.update).toMatchObject({ method: 'PATCH', target: '/api/books/1' });
    expect(_templates.update.properties).toMatchObject([
      { name: 'title', value: 'First' },
      { name: 'genre', value: 'poems' },
      { name: 'pages' },
      { name: 'summary' },
      { name: 'expectedVersion', type: 'hidden', value: 3 },
    ]);
  });

  test('carry along what PUT would otherwise lose', async () => {
    const { _templates } = await askHal('/api/books/1');

    expect(_templates.replace.properties).toContainEqual({
      name: 'notes',
      type: 'hidden',
      value: { shelf: 'B' },
    });
  });

  test('send the version of DELETE with its address', async () => {
    const { _templates } = await askHal('/api/books/1');

    expect(_templates.delete).toEqual({
      title: 'Remove a book',
      method: 'DELETE',
      target: '/api/books/1?expectedVersion=3',
      properties: [],
    });
  });

  test('ask for files as files, and never hold one', async () => {
    const { _templates } = await askHal('/api/books/1');

    expect(_templates.cover).toMatchObject({ method: 'PUT', contentType: 'multipart/form-data' });
    expect(_templates.cover.properties).toEqual([
      { name: 'title', prompt: 'Title', type: 'file', required: true },
    ]);
  });

  test('are named after their procedures, those of other routers in full', async () => {
    const { _templates } = await askHal('/api/books/1');

    expect(Object.keys(_templates)).toEqual([
      'replace',
      'update',
      'delete',
      'lend',
      'cover',
      'remark.create',
    ]);
  });
});

describe('RFC 8288: the Link header of JSON', () => {
  test('says what HAL says, and names the actions', async () => {
    expect(await askLinks('/api/books/1')).toEqual([
      '</api/books>; rel="collection"',
      '</api/books/1/remarks>; rel="https://example.com/rels/remarks"',
      '</api/books/1>; rel="edit"',
      '</api/writers/Ada%20%26%20Co>; rel="author"',
      '</api/books/1/lend>; rel="https://example.com/rels/lend"',
      '</api/books/1/cover>; rel="https://example.com/rels/cover"',
    ]);
  });

  test('leads through the pages', async () => {
    expect(await askLinks('/api/books?limit=1')).toEqual([
      '</api/books?limit=1>; rel="first"',
      '</api/books?limit=1&cursor=2>; rel="next"',
    ]);
  });

  test('has registered relations only when nobody explains the others', async () => {
    expect(await askLinks('/api/books/1', { relationBaseUrl: undefined })).toEqual([
      '</api/books>; rel="collection"',
      '</api/books/1>; rel="edit"',
      '</api/writers/Ada%20%26%20Co>; rel="author"',
    ]);
  });

  test('stays below 2 KiB', async () => {
    const links = await askLinks(`/api/books/1?x=${'y'.repeat(50)}`, {
      relationBaseUrl: `https://example.com/${'r'.repeat(900)}`,
    });

    expect(links.join(', ').length).toBeLessThanOrEqual(2048);
    expect(links.length).toBeGreaterThan(2);
  });

  test('cannot be broken out of by a request', async () => {
    const [first] = await askLinks('/api/books?q=%3E%3B%20rel%3Dx%22,%3C');

    expect(first).toBe('</api/books?q=%3E%3B+rel%3Dx%22%2C%3C>; rel="first"');
  });
});

describe('what the caller may not do is not offered', () => {
  const isAllowed: TrpcRestOptions['isAllowed'] = ({ path }, ctx, thing) => {
    if (path === 'book.lend') return (thing as { id: string } | undefined)?.id === '2';
    return (
      path.endsWith('byId') ||
      path.endsWith('list') ||
      (ctx as { principal: string | null }).principal === 'ada'
    );
  };

  test('a stranger gets no forms', async () => {
    const { _links, _templates } = await askHal('/api/books/1', { isAllowed });

    expect(Object.keys(_links)).toEqual(['self', 'collection', 'rel:remarks', 'curies']);
    expect(_templates).toBeUndefined();
  });

  test('a member gets those of the things that they cover', async () => {
    await using app = await createShelf({ isAllowed });
    const headers = { accept: HAL, 'x-principal': 'ada' };

    const [one, two] = await Promise.all(
      ['/api/books/1', '/api/books/2'].map((url) => app.inject({ url, headers })),
    );

    expect(one?.json()._templates).not.toHaveProperty('lend');
    expect(two?.json()._templates).toHaveProperty('lend');
  });
});
