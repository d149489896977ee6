import { z } from 'zod';

/**
 * Returns a faster copy of a zod schema, the schema itself where no copy is certain to do the same, or `null` for a
 * schema that is asynchronous by its looks: trying that one synchronously would drop a promise, whose rejection nobody
 * handles. The schema itself, which others share, stays as it is.
 */
export function compileSchema<TSchema extends object>(schema: TSchema): TSchema | z.ZodType | null {
  if (!isOurZod(schema) || z.config().jitless) return schema;
  try {
    return hasIntersection(schema) ? schema : z.compile(schema, { strict: true });
  } catch (refusal) {
    return refusal instanceof z.ZodCompileAsyncError ? null : schema;
  }
}

/** The compiler reads the insides of a schema, so it may only see schemas of its own zod. */
function isOurZod(schema: object): schema is z.ZodType {
  if (!(schema instanceof z.core.$ZodType)) return false;
  const { major, minor, patch } = schema._zod.version;
  const ours = z.core.version;
  return major === ours.major && minor === ours.minor && patch === ours.patch;
}

/**
 * An intersection whose sides cannot be merged makes zod throw. Compiled, it is merely invalid, so that a union around it
 * goes on to its next option.
 */
function hasIntersection(part: unknown, seen = new Set<unknown>()): boolean {
  if (typeof part !== 'object' || part === null || seen.has(part)) return false;
  seen.add(part);

  if (!(part instanceof z.core.$ZodType)) return isContainer(part) && someValue(part, seen);
  if (part instanceof z.core.$ZodLazy) return hasIntersection(part._zod.innerType, seen);
  return part instanceof z.core.$ZodIntersection || someValue(part._zod.def, seen);
}

function someValue(container: object, seen: Set<unknown>): boolean {
  return Object.values(container).some((value) => hasIntersection(value, seen));
}

/** Schemas lie in the arrays and plain objects of a definition; a default value may be anything, with any getters. */
function isContainer(part: object): boolean {
  const prototype = Object.getPrototypeOf(part);
  return Array.isArray(part) || prototype === Object.prototype || prototype === null;
}
