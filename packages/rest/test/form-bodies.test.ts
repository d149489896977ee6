import { initTRPC } from '@trpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { RestMeta } from '../src/index.ts';
import { createToyApp } from './support.ts';
import { SearchOutput, show } from './toy-router.ts';

const t = initTRPC.meta<RestMeta>().create();
const Input = z.strictObject({
  name: z.string(),
  age: z.int().optional(),
  isMember: z.boolean().optional(),
  tags: z.array(z.string()).optional(),
});
const FORM = 'application/x-www-form-urlencoded';

const router = t.router({
  join: t.procedure
    .meta({ openapi: { method: 'POST', path: '/join', contentTypes: ['application/json', FORM] } })
    .input(Input)
    .output(SearchOutput)
    .mutation(({ input }) => show(input)),
  formOnly: t.procedure
    .meta({ openapi: { method: 'POST', path: '/form-only', contentTypes: [FORM] } })
    .input(Input)
    .output(SearchOutput)
    .mutation(({ input }) => show(input)),
  jsonOnly: t.procedure
    .meta({ openapi: { method: 'POST', path: '/json-only' } })
    .input(Input)
    .output(SearchOutput)
    .mutation(({ input }) => show(input)),
});

async function post(url: string, payload: string | Buffer, type = FORM) {
  await using app = await createToyApp({ router, createContext: () => ({}) });
  const headers = { 'content-type': type };
  return await app.inject({ method: 'POST', url: `/api${url}`, payload, headers });
}

test('a form is read by the schema, as a query is', async () => {
  const response = await post('/join', 'name=Ada+L%C3%B6w&age=36&isMember=false&tags=a&tags=b');

  expect(response.json().seen).toEqual({
    name: '"Ada Löw"',
    age: '36',
    isMember: 'false',
    tags: '["a","b"]',
  });
});

test.each([
  ['an unknown field', 'name=Ada&role=admin', 422],
  ['text that is no number', 'name=Ada&age=old', 422],
  ['Latin-1', 'name=%E9', 400],
  ['an overlong form', 'name=%C0%AF', 400],
  ['half of a surrogate pair', 'name=%ED%A0%80', 400],
  ['NUL', 'name=%00', 400],
  ['raw bytes', Buffer.from('name=é'), 400],
  ['a prototype', 'name=Ada&__proto__=x', 400],
])('a form with %s is refused', async (_, payload, status) => {
  expect((await post('/join', payload)).statusCode).toBe(status);
});

test.each([
  ['/json-only', FORM, 'application/json'],
  ['/form-only', 'application/json', FORM],
  ['/join', 'text/plain', `application/json, ${FORM}`],
  ['/join', 'application/merge-patch+json', `application/json, ${FORM}`],
])('%s refuses %s, and says what it takes', async (url, type, taken) => {
  const response = await post(url, '{"name":"Ada"}', type);

  expect(response.statusCode).toBe(415);
  expect(response.headers['accept-post']).toBe(taken);
});
