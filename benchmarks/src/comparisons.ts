import type { Comparison } from './comparison.ts';
import type { Call } from './load.ts';
import { CREATE_BODY } from './workload.ts';

export const READ_ONE: Call = { method: 'GET', path: '/articles/how-to-write-an-api-7' };
const READ_LIST: Call = { method: 'GET', path: '/articles?limit=20' };
export const CREATE: Call = { method: 'POST', path: '/articles', body: CREATE_BODY };

const CHECK_OUTPUT = ['fastify-type-provider-zod', 'ts-rest', 'orpc', 'trpc-to-openapi'];
const REST_PEERS = [
  ...CHECK_OUTPUT,
  'hono',
  'nest',
  'express',
  'node',
  'fastify-optimized',
  'duet-whole-server',
];

const overTrpcToOpenApi = (target: number) => ({
  subject: 'duet',
  over: ['trpc-to-openapi'],
  target,
});

/** What is compared in memory. */
export const COMPARISONS: readonly Comparison[] = [
  {
    title: 'REST: read one article',
    call: READ_ONE,
    base: 'fastify',
    goals: [
      { id: 'rest-one', subject: 'duet', target: 1 },
      { id: 'rest-one-3mw', subject: 'duet-3-middlewares', target: 0.85 },
      { id: 'rest-one-contract', subject: 'duet-whole-server', target: 0.8 },
    ],
    others: REST_PEERS,
    claims: [overTrpcToOpenApi(3.5), { subject: 'duet', over: CHECK_OUTPUT, target: 1 }],
  },
  {
    title: 'REST: read a list of 20',
    call: READ_LIST,
    base: 'fastify',
    goals: [{ id: 'rest-list', subject: 'duet', target: 1.3 }],
    others: REST_PEERS,
    claims: [overTrpcToOpenApi(2.4)],
  },
  {
    title: 'REST: create an article, 1 KB',
    call: CREATE,
    base: 'fastify',
    goals: [{ id: 'rest-post', subject: 'duet', target: 1 }],
    others: REST_PEERS,
    claims: [overTrpcToOpenApi(3.5)],
  },
  {
    title: 'RPC: one query',
    call: { method: 'GET', path: toRpcPath([{ slug: 'how-to-write-an-api-7' }]) },
    base: 'trpc-plugin',
    goals: [{ id: 'rpc-one', subject: 'duet-rpc', target: 3.5 }],
    others: ['orpc-rpc'],
    paths: {
      'orpc-rpc': `/article/bySlug?data=${toQuery({ json: { slug: 'how-to-write-an-api-7' } })}`,
    },
    comparable: unwrap,
  },
  {
    title: 'RPC: a batch of 10 queries',
    call: { method: 'GET', path: toRpcPath(tenSlugs()) },
    base: 'trpc-plugin',
    goals: [{ id: 'rpc-batch10', subject: 'duet-rpc', target: 5 }],
  },
  {
    title: 'REST: read one thing, by the number of procedures',
    call: { method: 'GET', path: '/resource1/how-to-write-an-api-7' },
    base: 'duet-10-procedures',
    goals: [{ id: 'routes-500', subject: 'duet-500-procedures', target: 0.95 }],
    others: ['duet-100-procedures', 'duet-1000-procedures'],
  },
];

/** A single call has its input bare, a batch has one per number. */
function toRpcPath(inputs: readonly { slug: string }[]): string {
  const [first, ...others] = inputs;
  if (others.length === 0) return `/article.bySlug?input=${toQuery(first)}`;
  const names = inputs.map(() => 'article.bySlug').join(',');
  return `/${names}?batch=1&input=${toQuery({ ...inputs })}`;
}

function toQuery(value: unknown): string {
  return encodeURIComponent(JSON.stringify(value));
}

function tenSlugs(): { slug: string }[] {
  return Array.from({ length: 10 }, (_, number) => ({ slug: `how-to-write-an-api-${number}` }));
}

/** Byte for byte where the wire is tRPC's; oRPC has the same data in an envelope of its own. */
function unwrap(body: string): unknown {
  const { json, result } = JSON.parse(body);
  return json ?? result.data;
}
