import { setImmediate } from 'node:timers/promises';
import { initTRPC, lazy, TRPCError, tracked } from '@trpc/server';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

export interface ToyContext {
  user: string | null;
  reply: FastifyReply;
}

/** What differs between toy routers as a whole. */
export interface ToyConfig {
  transformer?: { serialize(value: unknown): unknown; deserialize(value: unknown): unknown };
  pathSeparator?: '~';
  formatter?: 'shows-input' | 'odd-status' | 'no-status' | 'throws';
}

const ODD_STATUS = { 'odd-status': 204, 'no-status': undefined };

/** A router with procedures of every kind, each of them as a query and as a mutation where both make sense. */
export function createToyRouter({ formatter, ...config }: ToyConfig = {}) {
  const t = initTRPC.context<ToyContext>().create({
    ...config,
    isDev: false,
    errorFormatter({ shape, error, input, path, type, ctx }) {
      if (formatter === undefined) return shape;
      if (formatter === 'throws') throw new Error('formatter');
      if (formatter !== 'shows-input') {
        return { ...shape, data: { ...shape.data, httpStatus: ODD_STATUS[formatter] } };
      }
      return {
        ...shape,
        data: { ...shape.data, seen: { input, path, type, user: ctx?.user } },
        cause: error.cause?.message,
      };
    },
  });
  const p = t.procedure;
  const guarded = p.use(async ({ ctx, next }) => {
    await setImmediate();
    if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
    return next({ ctx: { user: ctx.user } });
  });
  const Name = z.object({ name: z.string().max(5) });

  const bothWays = <TResolver extends (options: { input: unknown; ctx: ToyContext }) => unknown>(
    name: string,
    resolver: TResolver,
  ) => ({
    [name]: p.query(resolver),
    [`${name}Now`]: p.mutation(resolver),
    [`${name}WithInput`]: p.input(z.unknown()).query(resolver),
    [`${name}WithInputNow`]: p.input(z.unknown()).mutation(resolver),
  });

  return t.router({
    ...bothWays('echo', ({ input }) => input),
    ...bothWays('nothing', () => undefined),
    ...bothWays('nil', () => null),
    ...bothWays('text', () => 'a "b" \u2028 \ud800 😀 <é>'),
    ...bothWays('list', () => [1, undefined, () => 1, Number.NaN, { a: undefined }]),
    ...bothWays('date', () => ({ at: new Date(0), key: { toJSON: (key: string) => key } })),
    ...bothWays('aFunction', () => () => 1),
    ...bothWays('bigint', () => ({ size: 1n })),
    ...bothWays('later', () => setImmediate({ ok: true })),
    ...bothWays('promiseInside', () => ({ a: 1, later: Promise.resolve(2) })),
    ...bothWays('generator', async function* generate() {
      yield 1;
    }),
    ...bothWays('streamInside', () => ({ a: (async function* () {})() })),
    ...bothWays('promiseDeepInside', () => ({ a: { b: Promise.resolve(1) } })),
    ...bothWays('promisesInArray', () => [Promise.resolve(1)]),
    ...bothWays('conflict', () => {
      throw new TRPCError({ code: 'CONFLICT', message: 'Taken', cause: new Error('db') });
    }),
    ...bothWays('teapot', () => {
      throw new TRPCError({ code: 'PAYMENT_REQUIRED' });
    }),
    ...bothWays('crash', () => {
      throw new Error('crash');
    }),
    ...bothWays('throwsText', () => Promise.reject('text')),
    ...bothWays('headers', ({ ctx }) => {
      ctx.reply
        .header('x-toy', 'set')
        .header('vary', 'cookie')
        .header('set-cookie', ['a=1', 'b=2']);
      ctx.reply.header('content-type', 'text/html').code(418);
    }),
    named: p.input(Name).query(({ input }) => `Hello ${input.name}`),
    nameIt: p.input(Name).mutation(({ input }) => `Named ${input.name}`),
    optional: p.input(Name.optional()).query(({ input }) => input?.name ?? 'nobody'),
    optionalNow: p.input(Name.optional()).mutation(({ input }) => input?.name ?? 'nobody'),
    refined: p
      .input(Name.refine(async ({ name }) => name !== 'no'))
      .query(({ input }) => ({ ...input })),
    parsedByHand: p
      .input((value: unknown) => {
        if (typeof value !== 'string') throw new TypeError('text, please');
        return value;
      })
      .query(({ input }) => input),
    stripped: p.output(Name).query(() => ({ name: 'a', secret: 1 })),
    broken: p.output(Name).query(() => ({ name: 'too long' })),
    guarded: guarded.input(Name).query(({ input, ctx }) => ({ ...input, ...{ user: ctx.user } })),
    guardedNow: guarded.input(Name).mutation(({ input }) => input),
    formatted: p
      .errors(({ shape }) => ({ ...shape, own: true }))
      .input(Name)
      .query(({ input }) => input),
    readsRaw: p
      .use(async ({ getRawInput, next }) => next({ ctx: { raw: await getRawInput() } }))
      .query(({ ctx }) => ({ raw: ctx.raw ?? null })),
    readsRawAndFails: p
      .use(async ({ getRawInput }) => {
        await getRawInput();
        throw new TRPCError({ code: 'FORBIDDEN' });
      })
      .query(() => 1),
    position: p.query(({ batchIndex, path, signal }) => ({
      batchIndex,
      path,
      aborted: signal?.aborted ?? null,
    })),
    upload: p.input(z.instanceof(FormData)).mutation(({ input }) => [...input.entries()].length),
    ticks: p
      .input(z.object({ lastEventId: z.string().optional() }).optional())
      .subscription(async function* ({ input }) {
        yield tracked('1', input?.lastEventId ?? 'start');
        yield tracked('2', 'end');
      }),
    failingTicks: p.subscription(async function* () {
      yield 1;
      throw new TRPCError({ code: 'CONFLICT' });
    }),
    'per%20cent': p.query(() => 'encoded'),
    nested: { deep: { leaf: p.query(() => 'leaf') } },
    lazily: lazy(async () => t.router({ leaf: p.input(Name).query(({ input }) => input) })),
  });
}
