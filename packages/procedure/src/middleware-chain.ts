import { getTRPCErrorFromUnknown, type TRPCError } from '@trpc/server';
import { type CallState, type NextOverrides, override, toOptions } from './call-state.ts';
import type { Parse } from './parser.ts';
import { isThenable } from './thenable.ts';

/** What tRPC's middlewares hand back to one another; a middleware may return an altered copy, or nothing by mistake. */
export type MiddlewareResult =
  | { marker: 'middlewareMarker'; ok: true; data: unknown; ctx: unknown }
  | { marker: 'middlewareMarker'; ok: false; error: TRPCError };

/** One step of a procedure together with all that follow it. Never throws and never rejects. */
export type Step = (state: CallState) => MaybePromise<MiddlewareResult | undefined>;

type MaybePromise<TValue> = TValue | PromiseLike<TValue>;

/** The last step: runs the resolver. */
export function resolverStep(resolver: (options: object) => unknown): Step {
  return (state) => {
    const succeed = (data: unknown) => success(data, state.ctx);
    try {
      const data = resolver(toOptions(state, undefined));
      return isThenable(data) ? Promise.resolve(data).then(succeed, failure) : succeed(data);
    } catch (cause) {
      return failure(cause);
    }
  };
}

/** Parses the raw input and merges it into what earlier `.input()`s gave. */
export function inputStep(parse: Parse, next: Step): Step {
  const accept = (state: CallState, rawInput: unknown) => {
    const proceed = (input: unknown) => next({ ...state, input: mergeInputs(state.input, input) });
    const parsed = parse(rawInput);
    return isThenable(parsed) ? Promise.resolve(parsed).then(proceed) : proceed(parsed);
  };
  return (state) => {
    try {
      const rawInput = state.readInput();
      const result = isThenable(rawInput)
        ? Promise.resolve(rawInput).then((value) => accept(state, value))
        : accept(state, rawInput);
      return isThenable(result) ? Promise.resolve(result).catch(failure) : result;
    } catch (cause) {
      return failure(cause);
    }
  };
}

/** Parses what the following steps returned; failures pass unread. */
export function outputStep(parse: Parse, next: Step): Step {
  const check = (result: MiddlewareResult | undefined) => {
    // A middleware that forgot `return next()` fails here with tRPC's own TypeError.
    const passed = result as MiddlewareResult;
    if (!passed.ok) return passed;
    const data = parse(passed.data);
    if (!isThenable(data)) return { ...passed, data };
    return Promise.resolve(data).then((later) => ({ ...passed, data: later }));
  };
  return (state) => {
    try {
      const result = next(state);
      const checked = isThenable(result) ? Promise.resolve(result).then(check) : check(result);
      return isThenable(checked) ? Promise.resolve(checked).catch(failure) : checked;
    } catch (cause) {
      return failure(cause);
    }
  };
}

/** Runs a middleware, which decides with `next()` whether and how the call goes on. */
export function middlewareStep(middleware: (options: object) => unknown, next: Step): Step {
  return (state) => {
    const proceed = (overrides?: NextOverrides) =>
      Promise.resolve(next(overrides ? override(state, overrides) : state));
    try {
      // tRPC's types see to it that a middleware returns a result; forgetting it is handled at the end.
      const result = middleware(toOptions(state, proceed)) as MaybePromise<MiddlewareResult>;
      return isThenable(result) ? Promise.resolve(result).catch(failure) : result;
    } catch (cause) {
      return failure(cause);
    }
  };
}

function mergeInputs(earlier: unknown, parsed: unknown): unknown {
  return isObject(earlier) && isObject(parsed) ? { ...earlier, ...parsed } : parsed;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function success(data: unknown, ctx: unknown): MiddlewareResult {
  return { marker: 'middlewareMarker', ok: true, data, ctx };
}

function failure(cause: unknown): MiddlewareResult {
  return { marker: 'middlewareMarker', ok: false, error: getTRPCErrorFromUnknown(cause) };
}
