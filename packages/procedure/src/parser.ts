import type { TRPCError } from '@trpc/server';
import { compileSchema } from './compile-schema.ts';
import { isThenable } from './thenable.ts';

/** Parses a value, at once or later. Throws or rejects with what `toError` made of the failure. */
export type Parse = (value: unknown) => unknown;

interface ParserObject {
  parse(value: unknown): unknown;
  parseAsync(value: unknown): Promise<unknown>;
}

/**
 * Returns the parse function of a schema in the style of zod, or `null` for any other kind of parser.
 *
 * Like tRPC it parses synchronously until a schema turns out to need `parseAsync`.
 */
export function createParse(schema: unknown, toError: (cause: unknown) => TRPCError): Parse | null {
  if (!isParserObject(schema)) return null;

  const fail = (cause: unknown) => {
    throw toError(cause);
  };
  // Compiled when it is first needed: of many procedures, a server calls few soon after its start.
  let parse: Parse = (value) => {
    parse = compileParse(schema, fail);
    return parse(value);
  };
  return (value) => parse(value);
}

function compileParse(schema: ParserObject, fail: (cause: unknown) => never): Parse {
  const parseLater = (value: unknown) => schema.parseAsync(value).catch(fail);
  const compiled = compileSchema(schema);
  if (!compiled) return parseLater;

  let isAsync = false;
  return (value) => {
    if (isAsync) return parseLater(value);
    try {
      const parsed = compiled.parse(value);
      return isThenable(parsed) ? Promise.resolve(parsed).catch(fail) : parsed;
    } catch (cause) {
      if (isValidationFailure(cause)) return fail(cause);
      isAsync = true;
      return parseLater(value);
    }
  };
}

function isParserObject(schema: unknown): schema is ParserObject {
  if (typeof schema !== 'object' || schema === null) return false;
  if (!('parse' in schema && 'parseAsync' in schema)) return false;
  return typeof schema.parse === 'function' && typeof schema.parseAsync === 'function';
}

/** Anything else that `parse` throws means that the schema has to be run asynchronously. */
function isValidationFailure(cause: unknown): boolean {
  return (
    typeof cause === 'object' && cause !== null && 'issues' in cause && Array.isArray(cause.issues)
  );
}
