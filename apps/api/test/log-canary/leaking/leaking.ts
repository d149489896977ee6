import { fastify } from 'fastify';
import { expect, test } from 'vitest';

test('a server writes the password into its log', async () => {
  const server = fastify({ logger: false });
  // In a sentence, where no rule for fields finds it.
  server.post('/', async ({ body, log }) => log.trace(`got ${JSON.stringify(body)}`));

  const { statusCode } = await server.inject({
    method: 'POST',
    url: '/',
    payload: { password: 'canary 4711 of the suite' },
  });

  expect(statusCode).toBe(200);
});
