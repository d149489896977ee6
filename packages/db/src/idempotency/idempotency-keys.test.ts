import { afterEach, describe, expect, test, vi } from 'vitest';
import { IdempotencyKey } from '../entities/index.ts';
import { createTestDatabase } from '../testing/index.ts';
import { transactional } from '../transaction.ts';
import {
  claimIdempotencyKey,
  deleteExpiredIdempotencyKeys,
  keepIdempotentReply,
} from './idempotency-keys.ts';

const DAY_MS = 24 * 60 * 60_000;
const id = Buffer.alloc(32, 7).toString('base64url');
const claimant = { id, fingerprint: 'of this input', expiresAt: new Date(Date.now() + DAY_MS) };

afterEach(() => vi.useRealTimers());

describe('a key', () => {
  test('is claimed once, and then has the reply of that call', async () => {
    await using database = await createTestDatabase();
    const first = await transactional(database.fork(), async (em) => {
      const claim = await claimIdempotencyKey(em, claimant);
      await keepIdempotentReply(em, claimant, { reply: '{"data":1}' });
      return claim;
    });

    const second = await transactional(database.fork(), (em) => claimIdempotencyKey(em, claimant));

    expect(first).toEqual({ state: 'claimed' });
    expect(second).toEqual({
      state: 'kept',
      fingerprint: 'of this input',
      reply: '{"data":1}',
    });
  });

  test('is free again when the transaction that claimed it fails', async () => {
    await using database = await createTestDatabase();
    const failing = transactional(database.fork(), async (em) => {
      await claimIdempotencyKey(em, claimant);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');

    const claim = await transactional(database.fork(), (em) => claimIdempotencyKey(em, claimant));

    expect(claim).toEqual({ state: 'claimed' });
  });

  test('is free again when its time is over, removed or not', async () => {
    await using database = await createTestDatabase();
    await transactional(database.fork(), async (em) => {
      await claimIdempotencyKey(em, claimant);
      await keepIdempotentReply(em, claimant, { reply: 'old' });
    });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + DAY_MS + 1 });

    const again = await transactional(database.fork(), async (em) => {
      const expiresAt = new Date(Date.now() + DAY_MS);
      return claimIdempotencyKey(em, { ...claimant, fingerprint: 'of another', expiresAt });
    });

    expect(again).toEqual({ state: 'claimed' });
    const kept = await database.fork().findOneOrFail(IdempotencyKey, id);
    expect(kept).toMatchObject({ fingerprint: 'of another', reply: null });
  });

  test('is removed when its time is over, and not before', async () => {
    await using database = await createTestDatabase();
    await transactional(database.fork(), (em) => claimIdempotencyKey(em, claimant));

    await deleteExpiredIdempotencyKeys(database.fork());
    const before = await database.fork().count(IdempotencyKey);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + DAY_MS + 1 });
    await deleteExpiredIdempotencyKeys(database.fork());

    expect([before, await database.fork().count(IdempotencyKey)]).toEqual([1, 0]);
  });

  test('that another transaction holds is in use, and nobody waits for it', async ({ skip }) => {
    await using database = await createTestDatabase();
    skip(database.kind === 'pglite', 'one connection: calls take turns');

    const second = await transactional(database.fork(), async (em) => {
      await claimIdempotencyKey(em, claimant);
      // To wait would be a deadlock here, which the lock timeout ends as an error.
      return transactional(database.fork(), (other) => claimIdempotencyKey(other, claimant));
    });

    expect(second).toEqual({ state: 'in-use' });
  });
});
