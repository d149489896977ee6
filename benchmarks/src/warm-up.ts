import { type Call, sendFor } from './load.ts';
import type { ServerProcess } from './server-process.ts';

const STEP_SECONDS = 0.3;

/**
 * Lets a server work for that many seconds of its own time, until V8 has compiled what is hot, and returns how many calls it answers in a
 * second. A server with more code takes longer: one that is measured too early seems half as fast as it is.
 */
export async function warmUp(
  server: ServerProcess,
  call: Call,
  cpuSeconds: number,
): Promise<number> {
  const end = server.cpuMicroseconds() + cpuSeconds * 1e6;
  let perSecond: number;
  do {
    perSecond = await sendFor(STEP_SECONDS, server.url, call);
  } while (server.cpuMicroseconds() < end);
  return perSecond;
}
