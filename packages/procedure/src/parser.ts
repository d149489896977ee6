import type { TRPCError } from '@trpc/server';
import { z } from 'zod';
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

/**
 * A faster copy of a zod schema, or `null` for one that is asynchronous by its looks: trying that one synchronously
 * would drop a promise, whose rejection nobody handles. The schema itself, which others share, stays as it is.
 */
function compileSchema(schema: ParserObject): ParserObject | null {
  if (!isOurZod(schema) || z.config().jitless) return schema;
  try {
    return z.compile(schema, { strict: true });
  } catch (refusal) {
    return refusal instanceof z.ZodCompileAsyncError ? null : schema;
  }
}

/** The compiler reads the schema's insides, so it may only see schemas of its own zod. */
function isOurZod(schema: ParserObject): schema is z.ZodType {
  if (!(schema instanceof z.core.$ZodType)) return false;
  const { major, minor, patch } = schema._zod.version;
  const ours = z.core.version;
  return major === ours.major && minor === ours.minor && patch === ours.patch;
}
