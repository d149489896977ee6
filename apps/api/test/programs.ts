import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A program of others that a suite drives. */
export interface Program {
  readonly name: string;
  /** The variable that may name one. */
  readonly variable: string;
  readonly debianPath: string;
  readonly debianPackage: string;
  /** What cannot run without it. */
  readonly suite: string;
}

/** Returns where a program is, or `null` and says so loudly. Throws where it must not be missing: in a continuous integration. */
export function findProgram(program: Program): string | null {
  const { name, variable, debianPath, debianPackage, suite } = program;
  // biome-ignore lint/style/noProcessEnv: a test run has no caller to hand it the settings.
  const { [variable]: given, CI } = process.env;
  const path = given || debianPath;
  if (existsSync(path)) return path;

  process.stderr.write(`
!!! SKIPPED: ${suite}. There is no ${name} here.
!!! To run them: apt-get install ${debianPackage}, or name one with ${variable}

`);
  if (CI === 'true') throw new Error(`CI needs ${name} for ${suite}`);
  return null;
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('The system gave no port');
  return address.port;
}

/** Waits until a program accepts connections. Throws when it ends instead. */
export async function waitUntilListening(program: ChildProcess, port: number): Promise<void> {
  while (program.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
    await delay(20);
  }
  throw new Error(`${program.spawnfile} ended with ${program.exitCode}`);
}
