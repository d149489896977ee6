import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createDatabase } from '@duet/db';
import { keepProcess } from './log-canary/keep-process.ts';

const SERVER = fileURLToPath(new URL('../src/server.ts', import.meta.url));

/** How a process that was expected to end did so. */
export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes folders that already hold an empty, migrated database: creating one is the slow part of a start. */
export async function createFolders() {
  const template = await mkdtemp(join(tmpdir(), 'duet-template-'));
  const database = await createDatabase({ dataDir: join(template, '.data') });
  await database.migrate();
  await database.close();

  return {
    async create() {
      const path = await mkdtemp(join(tmpdir(), 'duet-server-'));
      await cp(template, path, { recursive: true });
      return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
    },
    [Symbol.asyncDispose]: () => rm(template, { recursive: true, force: true }),
  };
}

/** Starts the real server the way a person does, on any free port. Kills it when disposed of. */
export function startServer(folder: string, variables: Record<string, string> = {}) {
  const child = spawn(process.execPath, [SERVER], {
    cwd: folder,
    // A test calls as often as it likes, unless it is about that.
    env: { PORT: '0', RATE_LIMITS: 'false', LOG_LEVEL: 'trace', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [text(child.stdout), text(child.stderr)] as const;
  const ended = once(child, 'close').then(async ([code]): Promise<Ending> => {
    const [stdout, stderr] = await Promise.all(output);
    keepProcess({ pid: child.pid, variables, output: stdout + stderr });
    return { code, stdout, stderr };
  });

  /** Waits until the output has the pattern and returns its first group. */
  const said = (pattern: RegExp) => Promise.race([read(child, pattern), ended.then(refuse)]);

  return {
    ended,
    stop: (signal: NodeJS.Signals = 'SIGTERM') => child.kill(signal),
    /** Waits until it listens and returns where. */
    url: async () => new URL(await said(/REST +(http:\S+)\/api/)),
    said,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function read({ stdout }: ChildProcess, pattern: RegExp): Promise<string> {
  let seen = '';
  for await (const [chunk] of onData(stdout)) {
    seen += chunk;
    const [, found] = pattern.exec(seen) ?? [];
    if (found) return found;
  }
  return '';
}

async function* onData(stream: ChildProcess['stdout']) {
  while (stream) yield once(stream, 'data');
}

function refuse({ stderr }: Ending): never {
  throw new Error(`The server ended: ${stderr}`);
}
