import { sendMany } from './load.ts';
import { startPeer } from './server-process.ts';
import { median } from './statistics.ts';
import { CREATE_BODY } from './workload.ts';

/** What a server costs before and after it works. */
export interface Footprint {
  readonly readyAfterMs: number;
  readonly residentMegabytes: number;
}

const CALLS = 20_000;

/** Starts a peer several times, loads the last of them, and returns the medians. */
export async function measureFootprint(name: string, starts: number): Promise<Footprint> {
  const times: number[] = [];
  for (let start = 0; start < starts - 1; start += 1) {
    const server = await startPeer(name);
    times.push(server.readyAfterMs);
    await server.stop();
  }

  const server = await startPeer(name);
  try {
    times.push(server.readyAfterMs);
    await sendMany(server.url, { method: 'GET', path: '/articles?limit=20' }, CALLS);
    const call = { method: 'POST', path: '/articles', body: CREATE_BODY } as const;
    await sendMany(server.url, call, CALLS);
    return {
      readyAfterMs: median(times),
      residentMegabytes: server.residentBytes() / 1024 ** 2,
    };
  } finally {
    await server.stop();
  }
}
