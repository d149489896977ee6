import { expect, test } from 'vitest';
import { route } from './route-metadata.ts';

test('a line says method, path and summary', () => {
  expect(route('GET /books/{id}', 'Read a book')).toEqual({
    openapi: { method: 'GET', path: '/books/{id}', summary: 'Read a book' },
    rest: {},
  });
});

test('what is of the document goes there, the rest to REST', () => {
  const meta = route('POST /books', 'Add a book', {
    errorResponses: [409],
    location: '/books/{id}',
    cache: 'no-store',
  });

  expect(meta.openapi).toEqual({
    method: 'POST',
    path: '/books',
    summary: 'Add a book',
    errorResponses: [409],
  });
  expect(meta.rest).toEqual({ location: '/books/{id}', cache: 'no-store' });
});
