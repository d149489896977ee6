import { type Backends, watchBackends } from './backends.ts';
import type { BenchDatabase } from './bench-database.ts';
import { DATABASE_READ } from './database-comparisons.ts';
import type { Effort } from './effort.ts';
import { sendFor, sendMany, toAmount } from './load.ts';
import { type ServerProcess, startPeer } from './server-process.ts';
import { median } from './statistics.ts';
import { warmUp } from './warm-up.ts';

/** What several processes on one database carry together. */
export interface Crew {
  readonly processes: number;
  readonly callsPerSecond: number;
  readonly serverMicroseconds: number;
  readonly databaseMicroseconds: number;
}

const PEER = 'pg-duet';
const SIZES = [1, 2, 4];

interface Workers {
  readonly servers: readonly ServerProcess[];
  readonly backends: Backends;
}

/** Measures 1, 2 and 4 processes that share the connections of a load, as behind a balancer, in rounds that take turns. */
export async function measureCrews({ url }: BenchDatabase, effort: Effort): Promise<Crew[]> {
  const backends = await watchBackends(url);
  const servers: ServerProcess[] = [];
  try {
    while (servers.length < Math.max(...SIZES)) {
      servers.push(await startPeer(PEER, { databaseUrl: url, isFree: true }));
    }
    const crews: Crew[] = [];
    for (const server of servers) await warmUp(server, DATABASE_READ, effort.warmUpCpuSeconds);
    for (let round = 0; round < effort.rounds; round += 1) {
      for (const size of SIZES) {
        crews.push(await measure({ servers: servers.slice(0, size), backends }, effort));
      }
    }
    return SIZES.map((size) => toMedian(crews.filter(({ processes }) => processes === size)));
  } finally {
    await Promise.all([...servers.map((server) => server.stop()), backends.close()]);
  }
}

async function measure(workers: Workers, { secondsPerRound }: Effort): Promise<Crew> {
  const urls = workers.servers.map(({ url }) => url);
  const amount = toAmount(await sendFor(0.1, urls, DATABASE_READ), secondsPerRound);
  const before = await readCpu(workers);
  const started = performance.now();
  await sendMany(urls, DATABASE_READ, amount);
  const seconds = (performance.now() - started) / 1_000;
  const after = await readCpu(workers);
  return {
    processes: urls.length,
    callsPerSecond: amount / seconds,
    serverMicroseconds: (after.servers - before.servers) / amount,
    databaseMicroseconds: (after.database - before.database) / amount,
  };
}

async function readCpu({ servers, backends }: Workers) {
  const own = servers.map((server) => server.cpuMicroseconds());
  return {
    servers: own.reduce((sum, each) => sum + each, 0),
    database: await backends.cpuMicroseconds(PEER),
  };
}

function toMedian(crews: readonly Crew[]): Crew {
  const medianOf = (name: keyof Crew) => median(crews.map((crew) => crew[name]));
  return {
    processes: medianOf('processes'),
    callsPerSecond: medianOf('callsPerSecond'),
    serverMicroseconds: medianOf('serverMicroseconds'),
    databaseMicroseconds: medianOf('databaseMicroseconds'),
  };
}
