import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Whether servers and load keep to cores of their own: there have to be two. */
export const isPinned = availableParallelism() > 1;

/** Keeps a process, and the threads it has yet to start, on one core. Where the system has no `taskset`, it goes where it likes. */
export function pin(pid: number | undefined, core: number): void {
  if (pid === undefined) return;
  spawnSync('taskset', ['-a', '-c', '-p', String(core), String(pid)], { stdio: 'ignore' });
}
