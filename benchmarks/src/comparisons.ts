import type { Comparison } from './compare.ts';
import type { Call } from './load.ts';
import { CREATE_BODY } from './workload.ts';

/** A comparison with a name in `docs/benchmarks.json`, and what is to be reached. */
export interface Goal extends Comparison {
  readonly id: string;
  /** The peer whose ratio counts. */
  readonly subject: string;
  /** The least that its ratio to the base may be. */
  readonly target: number;
}

const READ_ONE: Call = { method: 'GET', path: '/articles/how-to-write-an-api-7' };
const READ_LIST: Call = { method: 'GET', path: '/articles?limit=20' };
const CREATE: Call = { method: 'POST', path: '/articles', body: CREATE_BODY };

const REST_PEERS = [
  'duet',
  'fastify-type-provider-zod',
  'ts-rest',
  'orpc',
  'trpc-to-openapi',
  'hono',
  'nest',
  'express',
  'node',
];

const rest = { base: 'fastify', subject: 'duet', peers: REST_PEERS };

/** Each limited to what its peers have in common: the same call, the same answer. */
export const GOALS: readonly Goal[] = [
  { ...rest, id: 'rest-one', title: 'REST: read one article', call: READ_ONE, target: 1 },
  { ...rest, id: 'rest-list', title: 'REST: read a list of 20', call: READ_LIST, target: 1.3 },
  { ...rest, id: 'rest-post', title: 'REST: create an article, 1 KB', call: CREATE, target: 1 },
  {
    id: 'rest-one-3mw',
    title: 'REST: read one article behind 3 middlewares',
    call: READ_ONE,
    base: 'fastify',
    subject: 'duet-3-middlewares',
    peers: ['duet-3-middlewares'],
    target: 0.85,
  },
  {
    id: 'rest-one-contract',
    title: 'REST: read one article with the whole HTTP contract, against Fastify without it',
    call: READ_ONE,
    base: 'fastify',
    subject: 'duet-whole-server',
    peers: ['duet-whole-server'],
    target: 0.8,
  },
  {
    id: 'routes-500',
    title: 'REST: one of 500 procedures, against one of 10',
    call: { method: 'GET', path: '/resource1/how-to-write-an-api-7' },
    base: 'duet-10-procedures',
    subject: 'duet-500-procedures',
    peers: ['duet-500-procedures'],
    target: 0.95,
  },
  {
    id: 'rpc-one',
    title: 'RPC: one query',
    call: { method: 'GET', path: toRpcPath([{ slug: 'how-to-write-an-api-7' }]) },
    base: 'trpc-plugin',
    subject: 'duet-rpc',
    peers: ['duet-rpc'],
    target: 3.5,
  },
  {
    id: 'rpc-batch10',
    title: 'RPC: a batch of 10 queries',
    call: { method: 'GET', path: toRpcPath(tenSlugs()) },
    base: 'trpc-plugin',
    subject: 'duet-rpc',
    peers: ['duet-rpc'],
    target: 5,
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
