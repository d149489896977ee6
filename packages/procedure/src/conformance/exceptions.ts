import type { AnyTRPCProcedure } from '@trpc/server';
import { fling, Name, t } from './toolbox.ts';

const p = t.procedure;

/** What keeps tRPC's own call. */
export const exceptions = {
  subscription: p.input(Name).subscription(async function* ({ input }) {
    yield input.name;
    yield 'second';
  }),
  failingSubscription: p.subscription(async function* () {
    yield 1;
    fling(new Error('in the middle'));
  }),
  callerOverride: p
    .experimental_caller(async ({ args, invoke }) => {
      // tRPC's adapters give the options of the call as the only argument.
      const [options] = args as Parameters<typeof invoke>;
      return ['overridden', await invoke(options)];
    })
    // Only its call has another type: it still is a procedure that a router takes.
    .query(() => 1) as unknown as AnyTRPCProcedure,
};
