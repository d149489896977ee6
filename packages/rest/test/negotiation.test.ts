import { expect, test } from 'vitest';
import { createToyApp } from './support.ts';

const BOOK = { id: '1', title: 'Title of 1' };

test.for([
  '',
  '*/*',
  'application/*',
  'application/json',
  'Application/JSON; charset=UTF-8',
  'text/html, application/json;q=0.1',
  'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
])('Accept: %s gets JSON', async (accept) => {
  await using app = await createToyApp();
  const response = await app.inject({ url: '/api/books/1', headers: { accept } });

  expect(response).toMatchObject({ statusCode: 200 });
  expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(response.json()).toEqual(BOOK);
});

test.for([
  'text/html',
  'application/json;q=0',
  '*/*;q=0',
  'application/json;q=0, application/hal+json;q=0, */*',
  'application/json; charset=iso-8859-1',
])('Accept: %s is 406 with what there is', async (accept) => {
  await using app = await createToyApp();
  const response = await app.inject({ url: '/api/books/1', headers: { accept } });

  expect(response.statusCode).toBe(406);
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(response.json()).toMatchObject({
    code: 'NOT_ACCEPTABLE',
    detail: 'Accept allows none of what there is: application/json, application/hal+json',
  });
});

test('what is not acceptable is not done', async () => {
  await using app = await createToyApp({
    createContext: () => {
      throw new Error('The procedure must not be called');
    },
  });
  const payload = { id: '2', title: 'Second' };
  const headers = { accept: 'text/html' };
  const response = await app.inject({ method: 'POST', url: '/api/books', payload, headers });

  expect(response.statusCode).toBe(406);
});

test('an answer without a body is acceptable to everybody', async () => {
  await using app = await createToyApp();
  const headers = { accept: 'text/html' };
  const response = await app.inject({ method: 'DELETE', url: '/api/books/1', headers });

  expect(response.statusCode).toBe(204);
});

test('a failure is a problem, whatever is acceptable', async () => {
  await using app = await createToyApp();
  const headers = { accept: 'text/html, application/json;q=0.1' };
  const response = await app.inject({ url: '/api/me', headers });

  expect(response.statusCode).toBe(401);
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
});

test('an event stream is for those who can read one', async () => {
  await using app = await createToyApp();
  const headers = { accept: 'application/json' };
  const response = await app.inject({ url: '/api/books/events', headers });

  expect(response.statusCode).toBe(406);
  expect(response.json().detail).toContain('text/event-stream');
});
