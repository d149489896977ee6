import type { Procedure } from '@duet/procedure';
import { initTRPC } from '@trpc/server';
import type { FastifyRequest } from 'fastify';
import { createInputs, type Inputs } from './inputs.ts';
import type { TrpcRpcOptions } from './options.ts';

/** A request of the kind that the fast way answers: all its procedures exist and may be called like this. */
export interface PlainRequest {
  readonly type: 'query' | 'mutation';
  readonly isBatch: boolean;
  readonly procedures: readonly Procedure[];
  readonly inputs: Inputs;
}

const TYPE_BY_METHOD: Partial<Record<string, PlainRequest['type']>> = {
  GET: 'query',
  POST: 'mutation',
};
const JSON_TYPES = ['application/json', 'application/json; charset=utf-8'];

/** The queries that tRPC's own client writes. In any other, a plus sign say, `URLSearchParams` might read something else. */
const QUERY = /^\?(batch=1(?:&|$))?(?:input=([^&+#]*))?$/;

/** Returns what reads a request, or gives `null` for one that is not plain. It must be certain: nobody checks again. */
export function createPlainRequestReader(
  procedures: readonly Procedure[],
  options: TrpcRpcOptions,
): (request: FastifyRequest, path: string) => PlainRequest | null {
  if (!isPlainRouter(options.router)) return () => null;

  // tRPC decodes what Fastify has decoded already.
  const reachable = procedures.filter(({ path }) => !path.includes('%'));
  const byPath = new Map(reachable.map((procedure) => [procedure.path, procedure]));
  const maxBatchSize = findMaxBatchSize(options);
  return (request, path) => {
    const type = TYPE_BY_METHOD[request.method];
    const query = readQuery(request.raw.url);
    if (!type || !query || !hasPlainHeaders(request)) return null;
    if (isInput(request.body)) return readForm(request.body, byPath.get(path));

    const paths = query.isBatch ? path.split(',') : [path];
    if (query.isBatch && paths.length > maxBatchSize) return null;
    const called = paths.map((each) => byPath.get(each)).filter((each) => each?.type === type);
    if (called.length < paths.length) return null;

    const inputs = readInputs(type === 'query' ? query.input : request.body, query.isBatch);
    // Filtered by type, so that none of them is undefined.
    return inputs && { type, isBatch: query.isBatch, procedures: called as Procedure[], inputs };
  };
}

/** A body that is an object already: what a parser of the scope made of a form. It is the input of one mutation. */
function isInput(body: unknown): body is object {
  if (typeof body !== 'object' || body === null) return false;
  return Object.getPrototypeOf(body) === Object.prototype;
}

function readForm(input: object, procedure: Procedure | undefined): PlainRequest | null {
  if (procedure?.type !== 'mutation') return null;
  const inputs = createInputs([input]);
  return { type: 'mutation', isBatch: false, procedures: [procedure], inputs };
}

/** Transformers and other separators are tRPC's to apply. */
function isPlainRouter({ _def }: TrpcRpcOptions['router']): boolean {
  const plain = initTRPC.create()._config;
  const { transformer, pathSeparator } = _def._config;
  return transformer === plain.transformer && pathSeparator === plain.pathSeparator;
}

function findMaxBatchSize({ allowBatching, batching, maxBatchSize }: TrpcRpcOptions): number {
  const isAllowed = allowBatching ?? batching?.enabled ?? true;
  return isAllowed ? (maxBatchSize ?? Number.POSITIVE_INFINITY) : 0;
}

function readQuery(url = ''): { isBatch: boolean; input: string } | null {
  // `//host/path` is a URL of its own, and a fragment may hide in either part.
  if (!url.startsWith('/') || url.startsWith('//') || url.includes('#')) return null;
  const start = url.indexOf('?');
  if (start === -1) return { isBatch: false, input: '' };

  const match = QUERY.exec(url.slice(start));
  if (!match) return null;
  const [, batch, input = ''] = match;
  try {
    return { isBatch: batch !== undefined, input: decodeURIComponent(input) };
  } catch {
    return null; // not UTF-8, which `URLSearchParams` repairs
  }
}

function hasPlainHeaders({ method, headers, body }: FastifyRequest): boolean {
  const { accept, host } = headers;
  const contentType = headers['content-type'];
  if (headers['trpc-accept'] !== undefined || accept?.includes('jsonl')) return false;
  const isJson = contentType ? JSON_TYPES.includes(contentType) : method === 'GET';
  if (!isJson && !isInput(body)) return false;
  // tRPC makes a `Request` of everything, and not of every host can one be made.
  return host !== undefined && !host.includes('@') && URL.canParse(`http://${host}`);
}

/** Nothing, broken JSON and a batch that is no object included, is refused in tRPC's own words. */
function readInputs(text: unknown, isBatch: boolean): Inputs | null {
  if (typeof text !== 'string') return null;
  if (text === '') return createInputs([]);

  try {
    const parsed: unknown = JSON.parse(text);
    if (!isBatch) return createInputs([parsed]);
    return isRecord(parsed) ? createInputs(parsed) : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<number, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
