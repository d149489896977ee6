import { Tag } from '@duet/db';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createTestRouter } from '../testing/index.ts';
import { createCallerFactory, publicProcedure, router } from '../trpc.ts';

const probe = router({
  addTag: publicProcedure
    .input(z.object({ name: z.string().min(1) }))
    .output(z.object({ name: z.string() }))
    .mutation(({ ctx, input: { name } }) => {
      ctx.em.create(Tag, { name });
      return { name };
    }),
  issueSecret: publicProcedure
    .meta({ rest: { cache: 'no-store' } })
    .output(z.object({ secret: z.string() }))
    .mutation(({ ctx }) => {
      ctx.em.create(Tag, { name: 'secret' });
      return { secret: 'canary' };
    }),
});

/** Calls the probe with a key; `replayed` tells whether the last reply was an earlier one. */
async function createProbe() {
  const t = await createTestRouter();
  const replayed: string[] = [];
  const withKey = (header: string) =>
    createCallerFactory(probe)({
      ...t.callerOf(null).context,
      idempotencyKey: { header, keepMs: 60_000, markReplayed: () => void replayed.push(header) },
    });
  const database = t.database;
  return { database, withKey, replayed, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

test('a retry has one effect and the same reply', async () => {
  await using t = await createProbe();

  const first = await t.withKey('k').addTag({ name: 'once' });
  const retry = await t.withKey('k').addTag({ name: 'once' });

  expect(retry).toEqual(first);
  expect(t.replayed).toEqual(['k']);
  expect(await t.database.fork().count(Tag)).toBe(1);
});

test('what fails before, in or after the rule leaves no key', async () => {
  await using t = await createProbe();
  await t.withKey('other').addTag({ name: 'taken' });
  await expect(t.withKey('k').addTag({ name: '' })).rejects.toThrow();
  await expect(t.withKey('k').addTag({ name: 'taken' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });

  const retry = await t.withKey('k').addTag({ name: 'free' });

  expect(retry).toEqual({ name: 'free' });
  expect(t.replayed).toEqual([]);
});

test('a reply that nobody may store is not kept: a retry learns that it was done, and does it not again', async () => {
  await using t = await createProbe();
  await t.withKey('k').issueSecret();

  const retry = t.withKey('k').issueSecret();

  await expect(retry).rejects.toMatchObject({ reason: 'IDEMPOTENT_REPLY_NOT_KEPT' });
  const rows = await t.database.fork().execute('select * from idempotency_keys');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('canary');
  expect(await t.database.fork().count(Tag)).toBe(1);
});
