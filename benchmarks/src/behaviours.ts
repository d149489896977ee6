import { READ_ONE } from './comparisons.ts';
import type { ServerPool } from './server-pool.ts';
import { BROKEN_SLUG, CREATE_BODY } from './workload.ts';

/** What a server does besides answering, found out by asking it. */
export interface Behaviour {
  readonly peer: string;
  /** By the name in `BEHAVIOURS`. */
  readonly does: ReadonlySet<string>;
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

const TWO_MEGABYTES = 2_000_000;
const json = { 'content-type': 'application/json' };
const has = (name: string) => async (ask: Ask) => (await ask(READ_ONE.path)).headers.has(name);
const refuses = async (answer: Promise<Response>, status: number) =>
  (await answer).status === status;

/** What is asked for, by its name in the table. */
const BEHAVIOURS: Readonly<Record<string, (ask: Ask) => Promise<boolean>>> = {
  'input check': async (ask) => !(await ask('/articles?limit=1000')).ok,
  'output check': async (ask) => !(await ask(`/articles/${BROKEN_SLUG}`)).ok,
  'limits bodies': (ask) => {
    const body = JSON.stringify({ ...CREATE_BODY, body: 'x'.repeat(TWO_MEGABYTES) });
    return refuses(ask('/articles', { method: 'POST', headers: json, body }), 413);
  },
  'problem details': async (ask) => {
    const { headers } = await ask('/articles?limit=1000');
    return headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  },
  HEAD: async (ask) => (await ask(READ_ONE.path, { method: 'HEAD' })).ok,
  'answers 405': (ask) => refuses(ask('/articles', { method: 'DELETE' }), 405),
  'answers 406': (ask) => refuses(ask(READ_ONE.path, { headers: { accept: 'image/png' } }), 406),
  'ETag and 304': async (ask) => {
    const etag = (await ask(READ_ONE.path)).headers.get('etag');
    if (etag === null) return false;
    // Without a word on caches, fetch asks for an answer that is no 304.
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    return refuses(ask(READ_ONE.path, { headers }), 304);
  },
  'Cache-Control': has('cache-control'),
  Vary: has('vary'),
  Link: has('link'),
  'security headers': has('x-content-type-options'),
  'request id': has('x-request-id'),
  compression: async (ask) => {
    const { headers } = await ask('/articles?limit=20', { headers: { 'accept-encoding': 'gzip' } });
    return headers.get('content-encoding') === 'gzip';
  },
};

export const BEHAVIOUR_NAMES = Object.keys(BEHAVIOURS);

/** Asks each peer for everything that one of them may do. */
export async function observe(peers: readonly string[], servers: ServerPool): Promise<Behaviour[]> {
  const behaviours: Behaviour[] = [];
  for (const peer of peers) {
    const { url } = await servers.get(peer);
    const ask: Ask = (path, init) => fetch(url + path, init);
    const does = new Set<string>();
    for (const [name, behaves] of Object.entries(BEHAVIOURS)) {
      if (await behaves(ask)) does.add(name);
    }
    behaviours.push({ peer, does });
  }
  return behaviours;
}
