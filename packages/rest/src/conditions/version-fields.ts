import { z } from 'zod';
import { findShape, type Schema } from '../input/object-schema.ts';
import type { RestRoute } from '../route.ts';

const OUTPUT_FIELD = 'version';
const INPUT_FIELD = 'expectedVersion';

type VersionFields = Pick<RestRoute, 'versionField' | 'expectedVersionField'>;

/** Returns where a procedure keeps versions: as its metadata says, or by the names that mean just that. */
export function findVersionFields({
  procedure,
  hints,
  inputShape,
  output,
}: Pick<RestRoute, 'procedure' | 'hints' | 'inputShape' | 'output'>): VersionFields {
  const version = output && findShape(output)?.[OUTPUT_FIELD];
  const isVersion = version !== undefined && version._zod.optout !== 'optional';

  const expected = inputShape[INPUT_FIELD];
  const isExpected = procedure.type === 'mutation' && expected !== undefined && takesList(expected);

  return {
    versionField: choose(hints.etag, isVersion ? OUTPUT_FIELD : undefined),
    expectedVersionField: choose(hints.ifMatch, isExpected ? INPUT_FIELD : undefined),
  };
}

function choose(declared: string | false | undefined, found: string | undefined) {
  return declared === false ? undefined : (declared ?? found);
}

/** What stands for "not there yet" where a version is expected: versions count from 1. */
export const NOT_THERE = 0;

/** What stands for "there, in any version". */
export const ANY_VERSION = '*';

/**
 * Tells whether a route creates what is not there: a PUT that can be told that the thing must not exist yet. The first version
 * of what it answers with, 1, says that it did.
 */
export function createsByPut({
  method,
  inputShape,
  versionField,
  expectedVersionField = '',
}: Pick<RestRoute, 'method' | 'inputShape' | 'versionField' | 'expectedVersionField'>): boolean {
  const expected = inputShape[expectedVersionField];
  if (method !== 'PUT' || versionField === undefined || !expected) return false;
  return z.core.safeParse(expected, NOT_THERE).success;
}

/** `If-Match` is a list of versions, and an empty one when none of its tags can be ours. */
export function takesList(schema: Schema): boolean {
  return z.core.safeParse(schema, []).success;
}
