import { availableParallelism } from 'node:os';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { createWorkQueue, type WorkQueue } from './work-queue.ts';

/**
 * OWASP's least for argon2id, written out so that an update of the library cannot lower it. 2 is the library's number for
 * argon2id: its const enum has no value at run time.
 */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of random bytes that nobody kept: verifying against it takes as long as against anybody's. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$tsq5iZ+7rUMkQ7k5R29atQ$B8DStPyuvDMydrZRqrPECZpSWY5f7E/jWRrukz2e3lk';

/** A hash takes about 40 ms of one core. More than two seconds of them are refused. */
const QUEUE = { maxWaitMs: 2_000, expectedMs: 40 };

let queue: WorkQueue | undefined;

/** One hash per core at once, and one core left: a flood of sign-ins must leave the rest of the server its turn. */
function queued<TResult>(work: () => Promise<TResult>): Promise<TResult> {
  queue ??= createWorkQueue({ ...QUEUE, concurrency: Math.max(1, availableParallelism() - 1) });
  return queue(work);
}

/** Returns the argon2id hash of a password, with its parameters and salt. Throws `PasswordQueueFullError`. */
export function hashPassword(password: string): Promise<string> {
  return queued(() => hash(password, PARAMETERS));
}

/**
 * Tells whether the password is the one that was hashed. Without a hash, because there is no such user, it does the same work and
 * says no: the time an answer takes must not tell who has an account. Throws `PasswordQueueFullError`.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const matches = await queued(() => verify(passwordHash ?? NOBODYS_HASH, password));
  return matches && passwordHash !== null;
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
