import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../database.ts';
import { OneTimeToken } from '../entities/one-time-token.entity.ts';
import { entities } from '../orm-options.ts';
import { createTestDatabase } from '../testing/index.ts';
import { transactional } from '../transaction.ts';
import { deleteExpiredMailAllowances, takeMailAllowance } from './mail-allowance.ts';
import {
  createOneTimeToken,
  deleteExpiredOneTimeTokens,
  findOneTimeToken,
  revokeOneTimeTokens,
  useOneTimeToken,
} from './one-time-tokens.ts';

const HOUR = 60 * 60_000;
const PURPOSE = 'recovery';
const ADA = 'ada@example.com';

// Only the clock is held: the databases need their timers.
beforeEach(
  () => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T08:00:00Z') }),
);
afterEach(() => void vi.useRealTimers());

function later(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

function make(database: Database, subject = ADA) {
  const expiresAt = new Date(Date.now() + HOUR);
  const payload = { user: 'ada' };
  return createOneTimeToken(database.fork(), { purpose: PURPOSE, subject, payload, expiresAt });
}

function use(database: Database, token: string) {
  return useOneTimeToken(database.fork(), { token, purpose: PURPOSE });
}

describe('a one-time token', () => {
  test('is stored as a hash: no column of any table has it', async () => {
    await using database = await createTestDatabase();

    const token = await make(database);

    const [, secret = ''] = token.split('.');
    const [row] = await database.fork().findAll(OneTimeToken);
    expect(row?.secretHash).toBe(createHash('sha256').update(secret).digest('base64url'));
    for (const entity of entities) {
      const { tableName } = database.orm.getMetadata().get<object>(entity);
      const rows = await database.fork().execute(`select t::text as row from ${tableName} t`);
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
  });

  test('gives what it stands for, once', async () => {
    await using database = await createTestDatabase();
    const token = await make(database);
    const content = { subject: ADA, payload: { user: 'ada' } };

    expect(await findOneTimeToken(database.fork(), { token, purpose: PURPOSE })).toMatchObject(
      content,
    );
    expect(await use(database, token)).toMatchObject(content);
    expect(await use(database, token)).toBeNull();
  });

  test('goes to one of twenty who use it at once', async () => {
    await using database = await createTestDatabase();
    const token = await make(database);

    const results = await Promise.all(
      Array.from({ length: 20 }, () =>
        transactional(database.fork(), (em) => useOneTimeToken(em, { token, purpose: PURPOSE })),
      ),
    );

    expect(results.filter((result) => result !== null)).toHaveLength(1);
  });

  test('is given back by a transaction that fails', async () => {
    await using database = await createTestDatabase();
    const token = await make(database);

    const failed = transactional(database.fork(), async (em) => {
      await useOneTimeToken(em, { token, purpose: PURPOSE });
      throw new Error('no');
    });

    await expect(failed).rejects.toThrow('no');
    expect(await use(database, token)).not.toBeNull();
  });

  test('dies when its subject gets another for the same purpose, and lives on beside others', async () => {
    await using database = await createTestDatabase();
    const [first, ofBob] = [await make(database), await make(database, 'bob@example.com')];
    const second = await make(database);

    expect(await use(database, first)).toBeNull();
    expect(await use(database, second)).not.toBeNull();
    expect(await use(database, ofBob)).not.toBeNull();
  });

  test('is good for its purpose only, with both of its halves, and for its time', async () => {
    await using database = await createTestDatabase();
    const token = await make(database);
    const other = await make(database, 'bob@example.com');
    const mixed = `${token.split('.')[0]}.${other.split('.')[1]}`;
    const ofOtherPurpose = useOneTimeToken(database.fork(), { token, purpose: 'signUp' });

    expect(await ofOtherPurpose).toBeNull();
    for (const wrong of [mixed, '', 'x'.repeat(66), `${token}x`]) {
      expect(await use(database, wrong)).toBeNull();
    }
    later(HOUR);
    expect(await use(database, token)).toBeNull();
  });

  test('can be taken back, and its row goes when its time is over', async () => {
    await using database = await createTestDatabase();
    const token = await make(database);
    await revokeOneTimeTokens(database.fork(), { subject: ADA, purposes: [PURPOSE] });
    await make(database, 'bob@example.com');
    later(HOUR);

    await deleteExpiredOneTimeTokens(database.fork());

    expect(await use(database, token)).toBeNull();
    expect(await database.fork().count(OneTimeToken)).toBe(0);
  });
});

describe('the mails to an address', () => {
  const limit = 3;
  const take = (database: Database, address = ADA) =>
    takeMailAllowance(database.fork(), { address, purpose: PURPOSE, limit, windowMs: HOUR });

  test('are limited, also when fifty are asked for at once', async () => {
    await using database = await createTestDatabase();

    const answers = await Promise.all(Array.from({ length: 50 }, () => take(database)));

    expect(answers.filter((isAllowed) => isAllowed)).toHaveLength(limit);
    expect(await take(database, 'bob@example.com')).toBe(true);
  });

  test('may be sent again when the time is over', async () => {
    await using database = await createTestDatabase();
    for (let count = 0; count < limit; count++) await take(database);
    expect(await take(database)).toBe(false);

    later(HOUR);

    expect(await take(database)).toBe(true);
    expect(await take(database)).toBe(true);
    await deleteExpiredMailAllowances(database.fork());
    later(HOUR);
    await deleteExpiredMailAllowances(database.fork());
    expect(await database.fork().execute('select * from mail_allowances')).toEqual([]);
  });
});
