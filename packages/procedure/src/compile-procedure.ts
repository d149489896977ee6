import { type AnyTRPCProcedure, getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import type { CallState } from './call-state.ts';
import {
  inputStep,
  type MiddlewareResult,
  middlewareStep,
  outputStep,
  resolverStep,
  type Step,
} from './middleware-chain.ts';
import { createParse } from './parser.ts';
import type { Procedure, ProcedureCall } from './procedure.ts';
import {
  findDefinition,
  type ProcedureDefinition,
  type StoredMiddleware,
} from './procedure-definition.ts';
import { isThenable } from './thenable.ts';

/** Compiles a procedure to one call. What cannot be compiled keeps tRPC's own call, at tRPC's own price. */
export function compileProcedure(procedure: AnyTRPCProcedure, path: string): Procedure['call'] {
  const definition = findDefinition(procedure);
  if (!definition) return createOwnCall(procedure, path);

  const run = createSteps(definition);
  const { type, meta } = definition;
  return ({ ctx, rawInput, readInput = () => rawInput, signal, batchIndex = 0 }) => {
    const getRawInput = async () => readInput();
    const state = {
      path,
      type,
      meta,
      ctx,
      input: undefined,
      readInput,
      getRawInput,
      signal,
      batchIndex,
    };
    return unwrapWhenDone(run(state satisfies CallState));
  };
}

function createOwnCall(procedure: AnyTRPCProcedure, path: string): Procedure['call'] {
  const { type } = procedure._def;
  return async ({ ctx, rawInput, readInput, signal, batchIndex = 0 }: ProcedureCall) => {
    try {
      return await procedure({
        ctx,
        path,
        type,
        getRawInput: async () => (readInput ? readInput() : rawInput),
        signal,
        batchIndex,
      });
    } catch (cause) {
      throw getTRPCErrorFromUnknown(cause);
    }
  };
}

/** Builds the steps from the last to the first, so that each one holds the one that follows it. */
function createSteps(definition: ProcedureDefinition): Step {
  const parses = createParses(definition);
  return definition.middlewares.reduceRight<Step>((next, middleware, index) => {
    const parse = parses[index];
    if (!parse) return middlewareStep(middleware, next);
    return middleware._type === 'input' ? inputStep(parse, next) : outputStep(parse, next);
  }, resolverStep(definition.resolver));
}

/** The parse function of each middleware that can run inline; the others run as tRPC built them. */
function createParses({ middlewares, inputs, output }: ProcedureDefinition) {
  const inputIndexes = indexesOf(middlewares, 'input');
  const outputIndexes = indexesOf(middlewares, 'output');
  // Somebody marked a middleware of their own as a parser: which one is whose is no longer known.
  if (inputIndexes.length !== inputs.length || outputIndexes.length > 1) return [];

  return middlewares.map((middleware, index) => {
    if (middleware._type === 'output') return createParse(output, toOutputError);
    if (middleware._type !== 'input') return null;
    return createParse(inputs[inputIndexes.indexOf(index)], toInputError);
  });
}

function indexesOf(middlewares: readonly StoredMiddleware[], kind: string): number[] {
  return [...middlewares.keys()].filter((index) => middlewares[index]?._type === kind);
}

function toInputError(cause: unknown): TRPCError {
  return new TRPCError({ code: 'BAD_REQUEST', cause });
}

function toOutputError(cause: unknown): TRPCError {
  return new TRPCError({
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Output validation failed',
    cause,
  });
}

function unwrapWhenDone(result: ReturnType<Step>): unknown {
  return isThenable(result) ? result.then(unwrap) : unwrap(result);
}

function unwrap(result: MiddlewareResult | undefined): unknown {
  if (!result) {
    throw new TRPCError({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'No result from middlewares - did you forget to `return next()`?',
    });
  }
  // A middleware may have made the result by hand, so neither the error nor the data is known to be settled.
  if (!result.ok) throw getTRPCErrorFromUnknown(result.error);
  return isThenable(result.data) ? Promise.resolve(result.data).catch(rethrow) : result.data;
}

function rethrow(cause: unknown): never {
  throw getTRPCErrorFromUnknown(cause);
}
