import { initTRPC } from '@trpc/server';
import { z } from 'zod';

/** The context of every procedure under comparison: a place to write down what it sees. */
export interface Trace {
  log: unknown[];
}

export const t = initTRPC.meta<{ name: string }>().context<Trace>().create({ isDev: false });

export const Name = z.object({ name: z.string() });
export const Age = z.object({ age: z.coerce.number().min(18) });

/** Throws anything, as JavaScript lets people do. */
export function fling(value: unknown): never {
  throw value;
}

export function orFail<TValue>(value: TValue | undefined): TValue {
  if (value === undefined) throw new Error('The router has no procedure');
  return value;
}

/** An object that `await` takes for a promise, as query builders are. */
export function thenable(then: PromiseLike<unknown>['then'] | ((...callbacks: never[]) => void)) {
  const target = {};
  Reflect.set(target, 'then', then);
  return target;
}

type Middleware = Parameters<typeof t.middleware>[0];
type Untyped = (options: { next: (overrides?: unknown) => Promise<object> }) => unknown;

/** A middleware that breaks the type of middlewares, as plain JavaScript can. */
export function untyped(middleware: Untyped) {
  // Not true, and that is the point: the suite also compares what happens when the type is not kept.
  return t.middleware(middleware as unknown as Middleware);
}

/** A middleware that notes its passage and adds to the context. */
export function add(key: 'x' | 'y') {
  return t.middleware(({ ctx, next }) => {
    ctx.log.push(key);
    return next({ ctx: { added: key } });
  });
}

export const seesInput = t.middleware(({ ctx, input, next }) => {
  ctx.log.push(input);
  return next();
});

export const seesResult = t.middleware(async ({ ctx, next }) => {
  const result = await next();
  ctx.log.push(result.ok ? { ...result, ctx: 'any' } : [result.marker, result.error.code]);
  return result;
});
