import type { BenchDatabase } from './bench-database.ts';
import type { Comparison } from './comparison.ts';
import type { Id } from './ids.ts';
import type { Call } from './load.ts';

/** What takes a database to find out. */
export const DATABASE_IDS: readonly Id[] = ['pg-one', 'pg-list', 'pg-post', 'start-up', 'memory'];

/** Total CPU at most this many times that of the same statements by hand. */
const MOST = { read: 1.2, write: 2 };

export const DATABASE_READ: Call = { method: 'GET', path: '/api/v1/articles/article-7' };
export const DATABASE_LIST: Call = { method: 'GET', path: '/api/v1/articles?limit=20' };

const BODY = {
  title: 'A new article UNIQUE',
  description: 'Written to be measured.',
  body: 'Every line of it is read once. '.repeat(29).trim(),
  tags: ['tag-1', 'tag-2'],
};

/** Where the API believes itself to be: it takes writes from there. */
export const ORIGIN = 'http://localhost:3000';

/** Returns the creation of an article by whoever is signed in to the database. */
export function toWrite({ cookie }: BenchDatabase): Call {
  const headers = { cookie, origin: ORIGIN };
  return { method: 'POST', path: '/api/v1/articles', headers, body: BODY, isUnique: true };
}

/** Returns what is compared on PostgreSQL: the whole API, against the same statements by hand. */
export function databaseComparisons(database: BenchDatabase): Comparison[] {
  const pair = { base: 'pg-by-hand', databaseUrl: database.url };
  return [
    {
      ...pair,
      title: 'From PostgreSQL: read one article, CPU of the database included',
      call: DATABASE_READ,
      comparable: (body) => without(body, []),
      goals: [{ id: 'pg-one', subject: 'pg-duet', target: 1 / MOST.read }],
    },
    {
      ...pair,
      title: 'From PostgreSQL: read a list of 20, CPU of the database included',
      call: DATABASE_LIST,
      comparable: (body) => without(body, ['nextCursor']),
      goals: [{ id: 'pg-list', subject: 'pg-duet', target: 1 / MOST.read }],
    },
    {
      ...pair,
      title: 'To PostgreSQL: create an article with a key, signed in, CPU of the database included',
      call: toWrite(database),
      comparable: (body) => without(body, ['id', 'slug', 'title', 'createdAt', 'updatedAt']),
      goals: [{ id: 'pg-post', subject: 'pg-duet', target: 1 / MOST.write }],
    },
  ];
}

/** Leaves out what differs from one call to the next or is signed, and forgets in which order the members stand. */
function without(body: string, names: readonly string[]): unknown {
  const entries = Object.entries(JSON.parse(body));
  return Object.fromEntries(entries.filter(([name]) => !names.includes(name)));
}
