import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { expect, test } from 'vitest';
import { createPair } from './pair.ts';
import { createToyRouter } from './toy-router.ts';

/** Fixed, so that a failure here is a failure everywhere. fast-check prints it with the smallest request that fails. */
const SEED = 20_261_121;

/** Forms and subscriptions outlive a request, and have tests of their own. */
const paths = Object.keys(createToyRouter()._def.procedures).filter(
  (path) => !/ticks|upload/i.test(path),
);

const names = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...paths) },
    { weight: 1, arbitrary: fc.constantFrom('lazily.leaf', 'nested.deep', 'a.b', '', '%', 'é') },
    { weight: 1, arbitrary: fc.string({ maxLength: 5 }).map(encodeURIComponent) },
  ),
  { minLength: 1, maxLength: 4 },
);
const inputs = fc.oneof(
  fc.record({ name: fc.string({ maxLength: 6 }) }),
  fc.dictionary(fc.constantFrom('0', '1', '2', '3', 'x'), fc.record({ name: fc.string() })),
  fc.jsonValue(),
);
const texts = fc.oneof(
  { weight: 6, arbitrary: inputs.map((input) => JSON.stringify(input)) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.constant('') },
);
const parameters = fc.oneof(
  { weight: 3, arbitrary: fc.constant('batch=1') },
  { weight: 3, arbitrary: texts.map((text) => `input=${encodeURIComponent(text)}`) },
  { weight: 1, arbitrary: texts.map((text) => String(new URLSearchParams({ input: text }))) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }).map((text) => `input=${encodeURI(text)}`) },
  { weight: 1, arbitrary: fc.constantFrom('batch=0', 'input', 'batch=1&', 'input=%ff', 'a=b') },
);
const headers = fc.record(
  {
    'content-type': fc.oneof(
      { weight: 6, arbitrary: fc.constant('application/json') },
      { weight: 1, arbitrary: fc.constantFrom('application/json; charset=utf-8', 'text/plain') },
    ),
    'x-user': fc.constantFrom('ada', 'nobody'),
    accept: fc.constantFrom('*/*', 'application/json', 'application/jsonl'),
    'trpc-accept': fc.constantFrom('application/jsonl', 'text/html'),
  },
  { requiredKeys: ['content-type'] },
);
const methods = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('GET' as const, 'POST' as const) },
  { weight: 1, arbitrary: fc.constantFrom('HEAD' as const, 'PUT' as const, 'DELETE' as const) },
);

const requests: fc.Arbitrary<InjectOptions> = fc
  .record({
    method: methods,
    path: names.map((each) => each.join(',')),
    query: fc.array(parameters, { maxLength: 3 }).map((each) => each.join('&')),
    headers,
    body: texts,
  })
  .map(({ method, path, query, headers: { ...sent }, body }) => ({
    method,
    url: `/trpc/${path}${query && '?'}${query}`,
    headers: sent,
    ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
  }));

test('answers any request as tRPC does', async () => {
  await using pair = await createPair({ formatter: 'shows-input', handler: { maxBatchSize: 3 } });
  const conforms = fc.asyncProperty(requests, async (request) => {
    const { expected, actual } = await pair.observe(request);

    expect(actual).toEqual(expected);
  });

  await fc.assert(conforms, { seed: SEED, numRuns: 3_000 });
});
