import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi } from './api-process.ts';
import type { BenchDatabase } from './bench-database.ts';
import { CREATE } from './comparisons.ts';
import { DATABASE_LIST, DATABASE_READ, toWrite } from './database-comparisons.ts';
import { type Call, sendMany } from './load.ts';
import { startPeer } from './server-process.ts';
import { median } from './statistics.ts';

/** What a server costs before and after it works. */
export interface Footprint {
  readonly title: string;
  /** The median of the starts that find their code compiled. */
  readonly readyAfterMs: number;
  /** The first start, as after an update. */
  readonly firstReadyAfterMs: number;
  readonly residentMegabytes: number;
  readonly limits: { readonly readyAfterMs: number; readonly residentMegabytes: number };
}

/** A server of which nothing is known but how to start it, and how to load it. */
interface Subject extends Pick<Footprint, 'title' | 'limits'> {
  start(): Promise<Startable>;
  readonly calls: readonly Call[];
}

type Startable = Awaited<ReturnType<typeof startApi>>;

/** Calls of each kind before memory is read. */
const CALLS = 5_000;

/** Starts the library and the whole API that many times each, loads the last of each, and returns what they cost. */
export async function measureFootprints(
  database: BenchDatabase,
  starts: number,
): Promise<Footprint[]> {
  const codeCache = await mkdtemp(join(tmpdir(), 'duet-benchmarks-'));
  try {
    const footprints: Footprint[] = [];
    for (const subject of toSubjects(database, codeCache)) {
      footprints.push(await measure(subject, starts));
    }
    return footprints;
  } finally {
    await rm(codeCache, { recursive: true });
  }
}

function toSubjects(database: BenchDatabase, codeCache: string): Subject[] {
  const library: Subject = {
    title: '@duet/rest with 10 procedures',
    limits: { readyAfterMs: 250, residentMegabytes: 120 },
    start: () => startPeer('duet-10-procedures', { codeCache }),
    calls: [
      { method: 'GET', path: '/resource1/how-to-write-an-api-7' },
      { method: 'GET', path: '/resource1?limit=20' },
      { ...CREATE, path: '/resource1' },
    ],
  };
  const api: Subject = {
    title: 'the whole API on PostgreSQL',
    limits: { readyAfterMs: 900, residentMegabytes: 220 },
    start: () => startApi(database.url, codeCache),
    calls: [DATABASE_READ, DATABASE_LIST, toWrite(database)],
  };
  return [library, api];
}

async function measure({ title, limits, start, calls }: Subject, starts: number) {
  const times: number[] = [];
  let server = await start();
  const firstReadyAfterMs = server.readyAfterMs;
  for (let count = 0; count < starts; count += 1) {
    await server.stop();
    server = await start();
    times.push(server.readyAfterMs);
  }
  try {
    for (const call of calls) await sendMany(server.url, call, CALLS);
    const residentMegabytes = server.residentBytes() / 1024 ** 2;
    return { title, limits, firstReadyAfterMs, readyAfterMs: median(times), residentMegabytes };
  } finally {
    await server.stop();
  }
}
