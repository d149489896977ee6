import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseOptions } from '@node-rs/argon2';
import { PARAMETERS } from './hash-parameters.ts';
import type { Attempt } from './hash-thread.ts';
import { createWorkQueue, type WorkQueue } from './work-queue.ts';

/** The hash of random bytes that nobody kept: verifying against it takes as long as against anybody's. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$tsq5iZ+7rUMkQ7k5R29atQ$B8DStPyuvDMydrZRqrPECZpSWY5f7E/jWRrukz2e3lk';

/** A hash takes about 40 ms of one core. More than two seconds of them are refused. */
const QUEUE = { maxWaitMs: 2_000, expectedMs: 40 };

/** How long a thread waits for the next hash before it ends. */
const IDLE_MS = 60_000;

type Run = (name: 'hash' | 'verify', task: string | Attempt) => Promise<unknown>;

let run: Promise<Run> | undefined;

/**
 * One hash per core at once, and one core left, in threads that give way to every other: a flood of sign-ins must leave the rest of
 * the server its turn.
 */
async function createRun(): Promise<Run> {
  const { Piscina } = await import('piscina');
  const concurrency = Math.max(1, availableParallelism() - 1);
  const enqueue: WorkQueue = createWorkQueue({ ...QUEUE, concurrency });
  const threads = new Piscina({
    filename: fileURLToPath(new URL('hash-thread.ts', import.meta.url)),
    minThreads: 0,
    maxThreads: concurrency,
    idleTimeout: IDLE_MS,
  });
  return (name, task) => enqueue(() => threads.run(task, { name }));
}

/** Returns the argon2id hash of a password, with its parameters and salt. Throws `PasswordQueueFullError`. */
export async function hashPassword(password: string): Promise<string> {
  run ??= createRun();
  return (await run)('hash', password) as Promise<string>; // as hash-thread.ts returns it
}

/**
 * Tells whether the password is the one that was hashed. Without a hash, because there is no such user, it does the same work and
 * says no: the time an answer takes must not tell who has an account. Throws `PasswordQueueFullError`.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  run ??= createRun();
  const matches = await (await run)('verify', {
    passwordHash: passwordHash ?? NOBODYS_HASH,
    password,
  });
  return matches === true && passwordHash !== null;
}

/** Tells whether a hash was made with weaker parameters than today's: hash the password again while it is at hand. */
export function needsRehash(passwordHash: string): boolean {
  const { algorithm, memoryCost, timeCost, parallelism } = parseOptions(passwordHash);
  return (
    algorithm !== PARAMETERS.algorithm ||
    memoryCost < PARAMETERS.memoryCost ||
    timeCost < PARAMETERS.timeCost ||
    parallelism !== PARAMETERS.parallelism
  );
}
