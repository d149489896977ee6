import { readdir, readFile } from 'node:fs/promises';
import { constants, getPriority, platform } from 'node:os';
import { hash, parseOptions } from '@node-rs/argon2';
import { Piscina } from 'piscina';
import { describe, expect, test, vi } from 'vitest';
import { isCommonPassword } from './common-passwords.ts';
import { hashPassword, needsRehash, verifyPassword } from './passwords.ts';
import { createWorkQueue, PasswordQueueFullError } from './work-queue.ts';

describe('PWD-1', () => {
  test('a hash is argon2id with its parameters and version in it', async () => {
    const passwordHash = await hashPassword('correct horse');

    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(needsRehash(passwordHash)).toBe(false);
  });

  test('a hash with weaker parameters asks to be made again', async () => {
    const weak = await hash('correct horse', { memoryCost: 8192, timeCost: 2, parallelism: 1 });

    expect(needsRehash(weak)).toBe(true);
    expect(await verifyPassword(weak, 'correct horse')).toBe(true);
  });
});

describe('PWD-2', () => {
  test.runIf(platform() === 'linux')('a thread that hashes gives way to all others', async () => {
    await hashPassword('correct horse');

    const priorities = await readThreadPriorities();

    expect(priorities).toContain(constants.priority.PRIORITY_BELOW_NORMAL);
    expect(priorities).toContain(getPriority());
  });

  test('at most so many run at once, the rest in the order they came', async () => {
    const enqueue = createWorkQueue({ concurrency: 2, maxWaitMs: 2_000, expectedMs: 1 });
    const finished: number[] = [];
    let running = 0;
    let most = 0;

    const work = Array.from({ length: 20 }, (_, index) =>
      enqueue(async () => {
        most = Math.max(most, ++running);
        await new Promise(setImmediate);
        running--;
        finished.push(index);
      }),
    );
    await Promise.all(work);

    expect(most).toBe(2);
    expect(finished).toEqual(finished.toSorted((a, b) => a - b));
  });

  test('work beyond two seconds of queue is refused at once with a time to come back', async () => {
    const enqueue = createWorkQueue({ concurrency: 1, maxWaitMs: 2_000, expectedMs: 500 });
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const admitted = Array.from({ length: 5 }, () => enqueue(() => held));

    const refused = enqueue(() => held);

    await expect(refused).rejects.toThrow(PasswordQueueFullError);
    await expect(refused).rejects.toMatchObject({ retryAfterSeconds: 3 });
    letGo();
    await Promise.all(admitted);
  });

  test('a failure gives its place to the next', async () => {
    const enqueue = createWorkQueue({ concurrency: 1, maxWaitMs: 2_000, expectedMs: 1 });

    const failing = enqueue(() => Promise.reject(new Error('broken')));
    const next = enqueue(async () => 'done');

    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('done');
  });
});

describe('PWD-3', () => {
  test('a long password counts to its last character', async () => {
    const long = 'x'.repeat(200);
    const passwordHash = await hashPassword(`${long}a`);

    expect(await verifyPassword(passwordHash, `${long}a`)).toBe(true);
    expect(await verifyPassword(passwordHash, `${long}b`)).toBe(false);
  });

  test.each(['123456', 'password', 'Password1', 'qwertyuiop', 'iloveyou'])(
    '%s is common',
    async (password) => {
      expect(await isCommonPassword(password)).toBe(true);
    },
  );

  test('what nobody else has is not common', async () => {
    expect(await isCommonPassword('tangerine-lantern-ferry-42')).toBe(false);
  });
});

describe('PWD-4', () => {
  test('an unknown user costs a verification and is refused', async () => {
    expect(await verifyPassword(null, 'anything')).toBe(false);
  });

  test('the right password is accepted and a wrong one is not', async () => {
    const passwordHash = await hashPassword('correct horse');

    expect(await verifyPassword(passwordHash, 'correct horse')).toBe(true);
    expect(await verifyPassword(passwordHash, 'Correct horse')).toBe(false);
  });
});

test('PWD-4: for nobody one hash is computed, as for somebody', async () => {
  const passwordHash = await hashPassword('correct horse');
  const run = vi.spyOn(Piscina.prototype, 'run');

  const answers = [
    await verifyPassword(passwordHash, 'correct horse'),
    await verifyPassword(passwordHash, 'wrong'),
    await verifyPassword(null, 'wrong'),
  ];

  expect(answers).toEqual([true, false, false]);
  const costs = run.mock.calls.map(([task]) => parseOptions(task.passwordHash));
  run.mockRestore();
  expect(costs).toHaveLength(3);
  expect(new Set(costs.map((cost) => JSON.stringify(cost))).size).toBe(1);
});

/** The nice values of this process' threads (proc_pid_stat(5), field 19). */
async function readThreadPriorities(): Promise<number[]> {
  const threads = await readdir('/proc/self/task');
  const read = async (thread: string) => {
    const stat = await readFile(`/proc/self/task/${thread}/stat`, 'utf8');
    // Fields are counted from behind the name, which may hold blanks.
    const [, , , , , , , , , , , , , , , , nice] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(nice);
  };
  return Promise.all(threads.map(read));
}
