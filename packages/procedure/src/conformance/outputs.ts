import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { add, fling, Name, seesResult, t } from './toolbox.ts';

const p = t.procedure;
const withSecret = () => ({ name: 'ada', password: 'secret' });

/** Output parsers of every kind and in every place. */
export const outputs = {
  strips: p.output(Name).query(withSecret),
  refuses: p.output(z.object({ name: z.string().max(2) })).query(withSecret),
  transforms: p.output(Name.transform(({ name }) => name.toUpperCase())).query(withSecret),
  defaults: p.output(z.object({ role: z.string().default('reader') })).query(() => ({})),
  asyncTransforms: p
    .output(Name.transform(async ({ name }) => name.length))
    .query(async () => withSecret()),
  asyncRefuses: p.output(Name.refine(async () => false, 'never')).query(withSecret),
  customFunction: p.output((value: unknown) => [value]).query(() => [1]),
  customRefuses: p.output((): string => fling('custom')).query(() => 'text'),
  nothing: p.output(z.void()).mutation(() => undefined),
  afterFailure: p
    .output(Name)
    .query(() => fling(new TRPCError({ code: 'NOT_FOUND', message: 'Gone' }))),
  beforeMiddleware: p.output(Name).use(add('x')).query(withSecret),
  afterMiddleware: p.use(seesResult).use(add('x')).output(Name).query(withSecret),
  beforeInput: p
    .output(Name)
    .input(Name)
    .query(({ input }) => input),
  twice: p.output(Name).concat(t.procedure.output(Name)).query(withSecret),
};
