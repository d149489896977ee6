import { Tag } from '@duet/db';
import { readProcedures } from '@duet/procedure';
import { TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { assertPolicies } from './access.ts';
import { appRouter } from './root.ts';
import { createTestRouter } from './testing/index.ts';
import { createCallerFactory, publicProcedure, router, unguardedProcedure } from './trpc.ts';

const effects: string[] = [];
let attempts = 0;

const probe = router({
  writeInQuery: publicProcedure.query(async ({ ctx }) => {
    ctx.em.create(Tag, { name: 'sneaked-in' });
    await ctx.em.flush();
  }),
  failAfterWriting: publicProcedure.mutation(async ({ ctx }) => {
    ctx.em.create(Tag, { name: 'half-done' });
    await ctx.em.flush();
    ctx.afterCommit(() => effects.push('told'));
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'No' });
  }),
  writeUnflushed: publicProcedure.output(z.void()).mutation(({ ctx }) => {
    ctx.em.create(Tag, { name: 'done' });
  }),
  meetRivals: publicProcedure
    .input(z.object({ code: z.enum(['40P01', '40001', '23514']), times: z.int() }))
    .mutation(async ({ ctx, input: { code, times } }) => {
      attempts += 1;
      ctx.em.create(Tag, { name: `attempt ${attempts}` });
      await ctx.em.flush();
      ctx.afterCommit(() => effects.push(`attempt ${attempts}`));
      if (attempts > times) return attempts;
      await ctx.em.execute(`do $$ begin raise sqlstate '${code}'; end $$`);
      return 0;
    }),
  breakOutput: publicProcedure.output(z.number()).mutation(async ({ ctx }) => {
    ctx.em.create(Tag, { name: 'badly-told' });
    await ctx.em.flush();
    return Number.NaN;
  }),
  unguarded: unguardedProcedure.query(() => 'everybody'),
});
const createProbe = createCallerFactory(probe);

describe('the unit of work', () => {
  test('CSR-3: does not let a query write', async () => {
    await using t = await createTestRouter();
    const api = createProbe(t.callerOf(null).context);

    await expect(api.writeInQuery()).rejects.toThrow();

    expect(await t.database.fork().count(Tag)).toBe(0);
  });

  test('takes everything back, effects included, when a mutation fails', async () => {
    await using t = await createTestRouter();
    const api = createProbe(t.callerOf(null).context);

    await expect(api.failAfterWriting()).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(api.breakOutput()).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });

    expect(await t.database.fork().count(Tag)).toBe(0);
    expect(effects).toEqual([]);
  });

  test.each(['40P01', '40001'] as const)(
    'OPS-2: begins again when a rival made the database undo it with %s, and its effects happen once',
    async (code) => {
      await using t = await createTestRouter();
      attempts = effects.length = 0;

      const result = await createProbe(t.callerOf(null).context).meetRivals({ code, times: 2 });

      const tags = await t.database.fork().findAll(Tag);
      expect(result).toBe(3);
      expect(tags.map(({ name }) => name)).toEqual(['attempt 3']);
      expect(effects).toEqual(['attempt 3']);
    },
  );

  test.each([
    ['after three attempts', '40P01', 3],
    ['at once when there is no hope', '23514', 1],
  ] as const)('OPS-2: gives up %s', async (_, code, expected) => {
    await using t = await createTestRouter();
    attempts = effects.length = 0;

    const call = createProbe(t.callerOf(null).context).meetRivals({ code, times: 9 });

    await expect(call).rejects.toThrow();
    expect(attempts).toBe(expected);
    expect(effects).toEqual([]);
    expect(await t.database.fork().count(Tag)).toBe(0);
  });

  test('commits what a mutation forgot to flush', async () => {
    await using t = await createTestRouter();

    await createProbe(t.callerOf(null).context).writeUnflushed();

    expect(await t.database.fork().count(Tag)).toBe(1);
  });

  test('keeps the calls of a batch apart: one that breaks a constraint spoils no other', async () => {
    await using t = await createTestRouter();
    const { api } = await t.member('ada');
    const account = { username: 'Ada', email: 'x@example.com', password: 'a long enough secret' };

    const [first, second, third] = await Promise.allSettled([
      api.user.register(account),
      api.article.create({ title: 'Safe', body: 'Text' }),
      api.article.drafts({}),
    ]);

    expect(first).toMatchObject({ status: 'rejected', reason: { reason: 'USERNAME_TAKEN' } });
    expect(second).toMatchObject({ status: 'fulfilled', value: { slug: 'safe' } });
    expect(third).toMatchObject({ status: 'fulfilled' });
  });
});

describe('policies', () => {
  test('AZ-1: are declared by every procedure of the router', async () => {
    const procedures = await readProcedures(appRouter);

    expect(() => assertPolicies(procedures)).not.toThrow();
    expect(procedures.length).toBeGreaterThan(25);
  });

  test('AZ-1: are asked for by name where one is missing', async () => {
    const procedures = await readProcedures(probe);

    expect(() => assertPolicies(procedures)).toThrow('No policy is declared for unguarded');
  });

  test('refuse a call to a procedure without one, should it ever be served', async () => {
    await using t = await createTestRouter();

    const attempt = createProbe(t.callerOf(null).context).unguarded();

    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
