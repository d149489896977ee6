import { TRPCError } from '@trpc/server';
import { fling, Name, t } from './toolbox.ts';

const p = t.procedure;

/** Everything that a resolver can throw. */
export const failures = {
  error: p.query(() => fling(new Error('boom'))),
  laterError: p.query(async () => fling(new RangeError('later'))),
  trpcError: p.query(() =>
    fling(new TRPCError({ code: 'FORBIDDEN', message: 'No', cause: new Error('why') })),
  ),
  foreignTRPCError: p.query(() =>
    fling(Object.assign(new Error('foreign'), { name: 'TRPCError', code: 'CONFLICT' })),
  ),
  text: p.query(() => fling('text')),
  number: p.query(async () => fling(0)),
  undefined: p.query(() => fling(undefined)),
  null: p.query(async () => fling(null)),
  object: p.query(() => fling({ message: 'looks like one', code: 42 })),
  array: p.query(() => fling([1, 2])),
  schemaInside: p.query(() => Name.parse({})),
};
