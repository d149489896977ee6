import type { AnyTRPCProcedure } from '@trpc/server';
import { fling, Name, seesInput, t, untyped } from './toolbox.ts';

const p = t.procedure;

/** A middleware that passes itself off as one of tRPC's parsers. */
function disguised(_type: 'input' | 'output', input: object) {
  const middleware = untyped(({ next }) => next({ input }));
  for (const inner of middleware._middlewares) Object.assign(inner, { _type });
  return middleware;
}

/** What keeps tRPC's own call, or tRPC's own steps in it. */
export const exceptions = {
  disguisedAsInput: p
    .use(disguised('input', { disguised: true }))
    .input(Name)
    .use(seesInput)
    .query(({ input }) => input),
  disguisedAsOutput: p
    .input(Name)
    .output(Name)
    .use(disguised('output', { name: 'disguised' }))
    .query(({ input }) => ({ ...input, extra: true })),
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
