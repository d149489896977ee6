import type { InjectOptions } from 'fastify';
import { expect, test } from 'vitest';
import { createPair, type PairOptions } from './pair.ts';

const headers = { 'content-type': 'application/json' };
const body = '{"name":"ada","0":{"name":"ada"},"1":{"name":"eve"}}';
const input = encodeURIComponent(body);

/** tRPC's own way streams its answer, so that only the fast way knows how long it is. */
async function takesFastWay(request: InjectOptions, options?: PairOptions): Promise<boolean> {
  await using pair = await createPair(options);

  const response = await pair.ours.app.inject(request);

  return 'content-length' in response.headers;
}

test.each<[string, InjectOptions]>([
  ['a query', { url: '/trpc/echo' }],
  ['a query with an input', { url: `/trpc/named?input=${input}` }],
  ['a query with the header of tRPC', { url: `/trpc/named?input=${input}`, headers }],
  ['a batch of queries', { url: `/trpc/named,optional?batch=1&input=${input}` }],
  ['a batch of one', { url: `/trpc/named?batch=1&input=${input}` }],
  ['a mutation', { method: 'POST', url: '/trpc/nameIt', headers, body }],
  ['a mutation without an input', { method: 'POST', url: '/trpc/nothingNow', headers }],
  ['a batch of mutations', { method: 'POST', url: '/trpc/nameIt,nameIt?batch=1', headers, body }],
  ['a call that fails', { url: '/trpc/conflict' }],
  ['a procedure of a lazy router', { url: `/trpc/lazily.leaf?input=${input}` }],
])('%s takes the fast way', async (_, request) => {
  expect(await takesFastWay(request)).toBe(true);
});

test.each<[string, InjectOptions, PairOptions?]>([
  [
    'a streamed batch',
    { url: '/trpc/echo?batch=1', headers: { 'trpc-accept': 'application/jsonl' } },
  ],
  ['a subscription', { url: '/trpc/ticks' }],
  ['an unknown procedure', { url: '/trpc/unknown' }],
  ['the wrong method', { method: 'POST', url: '/trpc/echo', headers }],
  ['a body that is no JSON', { method: 'POST', url: '/trpc/nameIt', headers, body: '{' }],
  ['connection params', { url: '/trpc/echo?connectionParams={}' }],
  ['a batch that is too large', { url: '/trpc/nil,nil?batch=1' }, { handler: { maxBatchSize: 1 } }],
  [
    'a batch where none may be',
    { url: '/trpc/nil?batch=1' },
    { handler: { allowBatching: false } },
  ],
  ['a router with another separator', { url: '/trpc/echo' }, { pathSeparator: '~' }],
])('%s goes tRPC’s own way', async (_, request, options) => {
  expect(await takesFastWay(request, options)).toBe(false);
});
