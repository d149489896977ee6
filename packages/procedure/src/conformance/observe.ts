import { type AnyTRPCProcedure, getTRPCErrorFromUnknown } from '@trpc/server';
import type { Procedure } from '../procedure.ts';
import type { Trace } from './toolbox.ts';

/** Everything about one call that its caller, its middlewares and its resolver can see. */
interface Observation {
  outcome: { value: unknown } | { error: unknown };
  log: unknown[];
}

/** Runs a procedure twice through each call: after the first time a parser may know that it is asynchronous. */
export async function observeBoth(own: AnyTRPCProcedure, compiled: Procedure, rawInput: unknown) {
  const { path, type } = compiled;
  const { signal } = new AbortController();
  const getRawInput = async () => rawInput;
  // What tRPC's adapters do with whatever a call rejects with.
  const rethrow = (cause: unknown) => Promise.reject(getTRPCErrorFromUnknown(cause));
  const callOwn = (ctx: Trace) =>
    own({ ctx, path, type, getRawInput, signal, batchIndex: 3 }).catch(rethrow);
  const callCompiled = (ctx: Trace) => compiled.call({ ctx, rawInput, signal, batchIndex: 3 });

  const expected = [await observe(callOwn), await observe(callOwn)];
  const actual = [await observe(callCompiled), await observe(callCompiled)];
  return { expected, actual };
}

async function observe(call: (ctx: Trace) => unknown): Promise<Observation> {
  const log: unknown[] = [];
  try {
    return { outcome: { value: await collect(await call({ log })) }, log };
  } catch (error) {
    return { outcome: { error: describeError(error) }, log };
  }
}

/** The events of a subscription, or the value itself. */
async function collect(value: unknown): Promise<unknown> {
  if (typeof value !== 'object' || value === null || !(Symbol.asyncIterator in value)) return value;

  const events: unknown[] = [];
  // Whatever is asynchronously iterable here is an async generator that the suite itself wrote.
  for await (const event of value as AsyncIterable<unknown>) events.push(event);
  return events;
}

/** All that can be told of an error except where it was made. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const symbols = Object.getOwnPropertySymbols(error);
  return {
    ...error,
    class: error.constructor.name,
    name: error.name,
    message: error.message,
    issues: Reflect.get(error, 'issues'),
    cause: describeError(error.cause),
    symbols: symbols.map((key) => [String(key), Reflect.get(error, key)]),
  };
}
