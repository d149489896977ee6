import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { Age, add, fling, Name, seesInput, seesResult, t, untyped } from './toolbox.ts';

const p = t.procedure;

/** What middlewares see, pass on with `next()` and return. */
export const middlewares = {
  context: p
    .use(add('x'))
    .use(add('y'))
    .query(({ ctx }) => ctx),
  piped: p.use(add('x').unstable_pipe(add('y'))).query(({ ctx }) => ctx),
  concatenated: p
    .use(add('x'))
    .input(Name)
    .concat(t.procedure.input(Age).use(seesInput))
    .query(({ input }) => input),
  seesOptions: p
    .meta({ name: 'm' })
    .use((options) => {
      const { ctx, meta, path, type, signal, batchIndex, input, next } = options;
      const keys = Object.keys(options).sort();
      ctx.log.push({ keys, meta, path, type, batchIndex, input, aborted: signal?.aborted });
      return next();
    })
    .mutation(() => 1),
  seesResult: p
    .use(seesResult)
    .use(add('x'))
    .input(Name)
    .query(({ input }) => input),
  seesInnermostContext: p
    .use(async ({ ctx, next }) => {
      const result = await next();
      ctx.log.push(Reflect.get(result, 'ctx'));
      return result;
    })
    .use(add('x'))
    .query(() => 1),
  beforeInput: p
    .use(seesInput)
    .input(Name)
    .query(({ input }) => input),
  mutatesOptions: p
    .use((options) => {
      Object.assign(options, { input: 'mutated', path: 'mutated' });
      return options.next();
    })
    .input(Name)
    .query(({ input, path }) => [input, path]),
  replacesData: p.use(async ({ next }) => ({ ...(await next()), data: 'replaced' })).query(() => 1),
  replacesDataByPromise: p
    .use(async ({ next }) => ({ ...(await next()), data: Promise.resolve('later') }))
    .query(() => 1),
  addsToResult: p
    .use(seesResult)
    .use(async ({ next }) => ({ ...(await next()), extra: 'seen' }))
    .output(z.unknown())
    .query(() => 1),
  recovers: p
    .use(seesResult)
    .use(async ({ next }) => {
      const result = await next();
      return result.ok ? result : { ...result, ok: true as const, data: 'recovered' };
    })
    .query(() => fling(new Error('boom'))),
  failsByHand: p
    .use(async ({ next }) => {
      const { marker } = await next();
      return { marker, ok: false, error: new TRPCError({ code: 'CONFLICT' }) };
    })
    .query(() => 1),
  failsWithAnything: p.use(untyped(() => ({ ok: false, error: 'text' }))).query(() => 1),
  failsInData: p
    .use(untyped(() => ({ ok: true, data: Promise.reject(new Error('in the data')) })))
    .query(() => 1),
  throwsTRPCError: p
    .use(seesResult)
    .use(() => fling(new TRPCError({ code: 'UNAUTHORIZED' })))
    .query(() => 1),
  throwsLater: p.use(async () => fling(new Error('x'))).query(() => 1),
  throwsAfterwards: p
    .use(async ({ next }) => {
      await next();
      return fling(new TypeError('afterwards'));
    })
    .query(() => 1),
  nextTwice: p
    .use(async ({ next }) => {
      await next({ ctx: { round: 1 } });
      return next({ ctx: { round: 2 } });
    })
    .use(seesInput)
    .input(Name)
    .query(({ ctx }) => ctx.round),
  nextTwiceAtOnce: p
    .use(async ({ next }) => (await Promise.all([next(), next()]))[1])
    .input(Name)
    .query(({ input }) => input),
  nextWithNull: p.use(untyped(({ next }) => next(null))).query(() => 1),
  nextWithNumber: p.use(untyped(({ next }) => next(5))).query(() => 1),
  returnsNothing: p
    .use(
      untyped(async ({ next }) => {
        await next();
      }),
    )
    .query(() => 1),
  returnsNothingBeneath: p
    .use(untyped(({ next }) => next()))
    .use(untyped(() => undefined))
    .query(() => 1),
  returnsNothingUnderOutput: p
    .output(z.number())
    .use(untyped(() => null))
    .query(() => 1),
  returnsAtOnce: p
    .use(untyped(() => ({ ok: true, data: 'short cut', marker: 'middlewareMarker' })))
    .query(() => 1),
  formatsErrors: p
    .errors(({ shape, error }) => ({ ...shape, custom: error.code }))
    .input(Name)
    .query(() => fling(new Error('secret'))),
};
