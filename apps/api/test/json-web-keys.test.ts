import { createSigningKeys } from '@duet/db';
import { expect, test } from 'vitest';
import { createServer } from './support.ts';

test('the keys are public halves, with a type and an age of their own', async () => {
  await using t = await createServer();

  const { statusCode, headers, body } = await t.app.inject('/.well-known/jwks.json');

  expect(statusCode).toBe(200);
  expect(headers['content-type']).toBe('application/jwk-set+json');
  expect(headers['cache-control']).toBe('public, max-age=300');
  const { keys } = JSON.parse(body);
  expect(keys).toEqual([
    {
      kty: 'OKP',
      crv: 'Ed25519',
      x: expect.stringMatching(/^[\w-]{43}$/),
      kid: expect.stringMatching(/^[\w-]{43}$/),
      use: 'sig',
      alg: 'EdDSA',
    },
  ]);
});

test('every node of an installation publishes the same keys', async () => {
  const secret = 'the secret that all nodes are told';
  await using t = await createServer({ settings: { appSecret: secret } });
  const other = createSigningKeys({ database: t.database, secret });

  const { keys } = (await t.app.inject('/.well-known/jwks.json')).json();

  expect(keys).toEqual(await other.published());
});

test('without a database there is a problem, and no empty set', async () => {
  await using t = await createServer();
  t.database.fork = () => {
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  };

  const { statusCode, headers } = await t.app.inject('/.well-known/jwks.json');

  expect(statusCode).toBe(503);
  expect(headers['retry-after']).toBe('2');
});
