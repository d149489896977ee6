import { z } from 'zod';
import { t, thenable } from './toolbox.ts';

const p = t.procedure;

/** What resolvers return, and what they are given. */
export const results = {
  plain: p.query(() => 1),
  mutation: p.mutation(async () => ({ done: true })),
  nothing: p.query(() => undefined),
  null: p.query(() => null),
  thenable: p.query(() => thenable((resolve: (value: string) => void) => resolve('awaited'))),
  rejectingThenable: p.query(() =>
    thenable((_: unknown, reject: (reason: Error) => void) => reject(new Error('no'))),
  ),
  seesOptions: p
    .meta({ name: 'm' })
    .input(z.unknown())
    .query((options) => {
      const { ctx, input, path, signal, batchIndex } = options;
      const rest = { type: Reflect.get(options, 'type'), meta: Reflect.get(options, 'meta') };
      const keys = Object.keys(options).sort();
      return { keys, path, batchIndex, input, aborted: signal?.aborted, ctx, ...rest };
    }),
  readsRawInput: p.query(async (options) => {
    const getRawInput: () => Promise<unknown> = Reflect.get(options, 'getRawInput');
    return [await getRawInput(), await getRawInput()];
  }),
};
