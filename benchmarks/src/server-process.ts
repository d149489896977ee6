import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { pin } from './cores.ts';

const START_TIMEOUT_MS = 30_000;

/** What a peer says when it listens. */
interface Ready {
  port: number;
  /** From the start of the process. */
  readyAfterMs: number;
  lacks?: string;
}

/** A peer in a process of its own, on a core of its own where the machine has two. */
export interface ServerProcess extends Ready {
  readonly name: string;
  readonly url: string;
  /** How long its threads have been on a core since they started, in microseconds. */
  cpuMicroseconds(): number;
  /** The memory it holds, in bytes. */
  residentBytes(): number;
  stop(): Promise<void>;
}

/** Starts the peer of that name, Node with those options. Rejects with what it wrote when it does not listen in time. */
export async function startPeer(name: string, nodeOptions: string[] = []): Promise<ServerProcess> {
  const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), [name], {
    env: { NODE_ENV: 'production' },
    execArgv: nodeOptions,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (availableParallelism() > 1) pin(child.pid, 0);

  const ready = await waitUntilReady(child, name);
  const pid = child.pid ?? 0; // it has said something, so it runs
  return {
    ...ready,
    name,
    url: `http://127.0.0.1:${ready.port}`,
    cpuMicroseconds: () => readCpu(pid),
    residentBytes: () => readResident(pid),
    async stop() {
      if (child.exitCode !== null) return;
      const exited = once(child, 'exit');
      // It exits by itself then, and writes what it was asked to.
      child.disconnect();
      await exited;
    },
  };
}

async function waitUntilReady(child: ChildProcess, name: string): Promise<Ready> {
  let complaint = '';
  child.stderr?.on('data', (text) => {
    complaint += text;
  });
  const waiting = new AbortController();
  const { signal } = waiting;
  const timer = setTimeout(() => waiting.abort(), START_TIMEOUT_MS);
  try {
    const exit = once(child, 'exit', { signal }).then(() => null);
    const message = once(child, 'message', { signal }).then(([ready]) => ready as Ready);
    const ready = await Promise.race([message, exit]);
    if (ready) return ready;
    throw new Error(`The peer ${name} ended before it listened:\n${complaint}`);
  } finally {
    clearTimeout(timer);
  }
}

/** The scheduler's own account, which neighbours on the same machine do not disturb as they disturb a clock. */
function readCpu(pid: number): number {
  const nanoseconds = readdirSync(`/proc/${pid}/task`).map((thread) => {
    const [onCore = '0'] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
    return Number(onCore);
  });
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1_000;
}

function readResident(pid: number): number {
  const [, kilobytes = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
}
