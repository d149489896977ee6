import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { fling, Name, t, untyped } from './toolbox.ts';

const p = t.procedure;

/** Middlewares that hand on another input than the one that came. */
export const overrides = {
  input: p
    .input(Name)
    .use(({ next }) => next({ input: { name: 'replaced' } }))
    .query(({ input }) => input),
  noInput: p
    .input(z.unknown())
    .use(({ next }) => next({ input: undefined }))
    .query(({ input }) => input ?? 'cleared'),
  inputBeforeParser: p
    .use(({ next }) => next({ input: { earlier: true } }))
    .input(Name)
    .query(({ input }) => input),
  rawInput: p
    .use(({ next }) => next({ getRawInput: async () => ({ name: 'swapped' }) }))
    .input(Name)
    .query(async (options) => [options.input, await Reflect.get(options, 'getRawInput')()]),
  rawInputAtOnce: p
    .use(untyped(({ next }) => next({ getRawInput: () => ({ name: 'at once' }) })))
    .input(Name)
    .query(({ input }) => input),
  rawInputForCustomParser: p
    .use(({ next }) => next({ getRawInput: async () => 'swapped' }))
    .input((value: unknown) => [value])
    .query(({ input }) => input),
  rawInputBetweenParsers: p
    .input(z.looseObject({}))
    .use(({ next }) => next({ getRawInput: async () => ({ name: 'second' }) }))
    .input(Name)
    .query(({ input }) => input),
  rawInputRejects: p
    .use(({ next }) => next({ getRawInput: async () => fling(new Error('stream')) }))
    .input(Name)
    .query(() => 1),
  rawInputThrows: p
    .use(({ next }) => next({ getRawInput: () => fling(new TRPCError({ code: 'TIMEOUT' })) }))
    .input(Name)
    .query(() => 1),
  readsRawInput: p
    .use(async ({ ctx, next, getRawInput }) => {
      ctx.log.push(await getRawInput());
      return next();
    })
    .input(z.unknown())
    .query(() => 1),
};
