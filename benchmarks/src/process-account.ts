import { readdirSync, readFileSync } from 'node:fs';

/**
 * Returns how long the threads of a process have been on a core, in microseconds. That is the scheduler's own account, which neighbours
 * on the same machine do not disturb as they disturb a clock.
 */
export function readCpu(pid: number): number {
  const times = readdirSync(`/proc/${pid}/task`).map((thread) => {
    const [onCore = '0'] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
    return Number(onCore);
  });
  return times.reduce((sum, each) => sum + each, 0) / 1_000;
}

/** Returns the memory that a process holds, in bytes. */
export function readResident(pid: number): number {
  const [, kilobytes = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
}
