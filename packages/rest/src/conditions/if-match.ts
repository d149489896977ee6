import { type Procedure, toFailure } from '@duet/procedure';
import { TRPCError } from '@trpc/server';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { acceptsNothing, type Schema } from '../input/object-schema.ts';
import type { Convert } from '../input/query-conversion.ts';
import type { RestRoute } from '../route.ts';
import { isAny, readEntityTags, toVersion } from './entity-tag.ts';
import { ANY_VERSION, NOT_THERE } from './version-fields.ts';

/**
 * The version that a request expects, a list of several, an empty one when none can be right, 0 for a thing that must not be
 * there yet, `*` for one that must, or nothing.
 */
export type ReadExpectedVersion = (request: FastifyRequest) => unknown;

/**
 * Compiles how a write's conditions become its expected version (RFC 9110 section 13.2.2). The procedure is the judge: it
 * decides under the lock of its write, and after it has found out whether the caller may know of the thing at all.
 */
export function compileReadExpectedVersion(
  { inputShape, expectedVersionField = '' }: RestRoute,
  convert: Convert | undefined,
): ReadExpectedVersion | null {
  const schema = inputShape[expectedVersionField];
  if (!schema) return null;

  const toVersions = (header: string) =>
    readEntityTags(header)
      .filter(({ isWeak }) => !isWeak)
      .map((tag) => convert?.(toVersion(tag)) ?? toVersion(tag))
      // As a list: a tag names a version, and never one of the two words for none and any.
      .filter((version) => accepts(schema, [version]));
  // Where nothing is created, something that must not be there yet is there, and something that must be there is.
  const notThere = accepts(schema, NOT_THERE) ? NOT_THERE : [];
  const anyVersion = accepts(schema, ANY_VERSION) ? ANY_VERSION : undefined;

  return ({ headers }) => {
    const { 'if-match': header, 'if-none-match': others } = headers;
    // Both together ask for something that is there and is not. Any version but some cannot be asked for: better nothing is
    // written than over what the client meant to keep.
    if (others !== undefined) return header === undefined && isAny(others) ? notThere : [];
    if (header === undefined) return undefined;
    if (isAny(header)) return anyVersion;

    const versions = [...new Set(toVersions(header))];
    return versions.length === 1 ? versions[0] : versions;
  };
}

function accepts(schema: Schema, value: unknown): boolean {
  return z.core.safeParse(schema, value).success;
}

/**
 * Refuses the conditions of a write that nobody could judge: one that takes no version. To ignore them would write over what
 * the client meant to protect.
 */
export function refuseConditions({ headers }: Pick<FastifyRequest, 'headers'>): void {
  const ifMatch = headers['if-match'];
  const mayExist = !isAny(headers['if-none-match'] ?? '');
  if (mayExist && (ifMatch === undefined || isAny(ifMatch))) return;
  const message = 'This keeps no versions, so the condition cannot be met: send it without';
  throw new TRPCError({ code: 'PRECONDITION_FAILED', message });
}

/** Tells whether a route refuses writes that state no version. */
export function demandsVersion({ inputShape, expectedVersionField = '' }: RestRoute): boolean {
  const schema = inputShape[expectedVersionField];
  return schema !== undefined && !acceptsNothing(schema);
}

/** Compiles the call of a route's procedure. A required version that is missing is 428 (RFC 6585 section 3), not a field error. */
export function compileCall(route: RestRoute): Procedure['call'] {
  const { procedure, expectedVersionField } = route;
  if (!demandsVersion(route)) return (call) => procedure.call(call);

  return async (call) => {
    try {
      return await procedure.call(call);
    } catch (cause) {
      const isMissing =
        Reflect.get(Object(call.rawInput), expectedVersionField ?? '') === undefined;
      if (isMissing && isAbout(expectedVersionField, cause)) throw versionRequired(cause);
      throw cause;
    }
  };
}

function isAbout(field: string | undefined, error: unknown): boolean {
  if (!(error instanceof TRPCError)) return false;
  return toFailure(error).errors?.some(({ path }) => path[0] === field) ?? false;
}

function versionRequired(cause: unknown): TRPCError {
  const message = 'Say which version you are changing: send If-Match with the ETag that you have';
  return new TRPCError({ code: 'PRECONDITION_REQUIRED', message, cause });
}
