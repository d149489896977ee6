import fastify from 'fastify';
import { expect, test } from 'vitest';
import { WITHOUT_JSON_SCHEMAS } from './without-json-schemas.ts';

test('a server without JSON schemas answers, and refuses to start with a route that has one', async () => {
  await using plain = fastify({ ...WITHOUT_JSON_SCHEMAS });
  plain.get('/', () => 'here');
  await using mistaken = fastify({ ...WITHOUT_JSON_SCHEMAS });
  mistaken.post('/', { schema: { body: { type: 'object' } } }, () => 'here');

  expect((await plain.inject('/')).body).toBe('here');
  await expect(mistaken.ready()).rejects.toThrow('make its server without WITHOUT_JSON_SCHEMAS');
});
