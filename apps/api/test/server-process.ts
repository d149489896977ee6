import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../src/server.ts', import.meta.url));

/** How a process that was expected to end did so. */
export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An empty folder to run servers in. Removes itself. */
export async function createFolder() {
  const path = await mkdtemp(join(tmpdir(), 'duet-server-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Starts the real server the way a person does, on any free port. Kills it when disposed of. */
export function startServer(folder: string, variables: Record<string, string> = {}) {
  const child = spawn(process.execPath, [SERVER], {
    cwd: folder,
    env: { PORT: '0', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [text(child.stdout), text(child.stderr)] as const;
  const ended = once(child, 'close').then(async ([code]): Promise<Ending> => {
    const [stdout, stderr] = await Promise.all(output);
    return { code, stdout, stderr };
  });

  return {
    ended,
    stop: (signal: NodeJS.Signals = 'SIGTERM') => child.kill(signal),
    /** Waits until it listens and returns where. */
    url: () => Promise.race([readUrl(child), ended.then(refuse)]),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function readUrl({ stdout }: ChildProcess): Promise<URL> {
  let seen = '';
  for await (const [chunk] of onData(stdout)) {
    seen += chunk;
    const [, url] = /REST +(http:\S+)\/api/.exec(seen) ?? [];
    if (url) return new URL(url);
  }
  throw new Error(`The server did not say where it is: ${seen}`);
}

async function* onData(stream: ChildProcess['stdout']) {
  while (stream) yield once(stream, 'data');
}

function refuse({ stderr }: Ending): never {
  throw new Error(`The server ended: ${stderr}`);
}
