import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isPinned, pin } from './cores.ts';
import { readCpu, readResident } from './process-account.ts';
import { waitFor } from './wait-for.ts';

/** What a server may be told while it runs. */
export type Command = { profile: 'start' } | { profile: 'write'; file: string };

/** A server in a process of its own, on a core of its own where the machine has two. */
export interface ServerProcess {
  readonly name: string;
  readonly url: string;
  /** What it says of itself that it leaves undone. */
  readonly lacks?: string | undefined;
  /** From before the process was there until it listened. */
  readonly readyAfterMs: number;
  /** How long its threads have been on a core since they started, in microseconds. */
  cpuMicroseconds(): number;
  /** The memory it holds, in bytes. */
  residentBytes(): number;
  /** Writes where its time went while that work was done. */
  profile(file: string, work: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** What a peer is started with. */
export interface StartOptions {
  readonly databaseUrl?: string | undefined;
  /** Whether it may run on every core. */
  readonly isFree?: boolean;
  /** A folder where Node keeps compiled code from one start to the next; none unless told. */
  readonly codeCache?: string;
}

/** Starts the peer of that name. Rejects with what it wrote when it does not listen in time. */
export async function startPeer(
  name: string,
  { databaseUrl, isFree = false, codeCache }: StartOptions = {},
): Promise<ServerProcess> {
  const args = databaseUrl ? [name, `${databaseUrl}?application_name=${name}`] : [name];
  const started = performance.now();
  const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), args, {
    env: { NODE_ENV: 'production', ...(codeCache && { NODE_COMPILE_CACHE: codeCache }) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (isPinned && !isFree) pin(child.pid, 0);

  const ready = once(child, 'message').then(([message]) => message as Ready);
  const { port, lacks } = await waitFor(ready, { child, name });
  const readyAfterMs = performance.now() - started;
  return toServerProcess(child, { name, port, lacks, readyAfterMs });
}

interface Ready {
  port: number;
  lacks?: string;
}

function toServerProcess(
  child: ChildProcess,
  { port, ...rest }: Ready & { name: string; readyAfterMs: number },
): ServerProcess {
  const pid = child.pid ?? 0; // it has said something, so it runs
  return {
    ...rest,
    url: `http://127.0.0.1:${port}`,
    cpuMicroseconds: () => readCpu(pid),
    residentBytes: () => readResident(pid),
    async profile(file, work) {
      await tell(child, { profile: 'start' });
      await work();
      await tell(child, { profile: 'write', file });
    },
    async stop() {
      if (child.exitCode !== null) return;
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

async function tell(child: ChildProcess, command: Command): Promise<void> {
  const done = once(child, 'message');
  child.send(command);
  await done;
}
