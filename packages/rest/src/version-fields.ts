import { z } from 'zod';
import { findShape, type Schema } from './object-schema.ts';
import type { RestRoute } from './route.ts';

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

/** `If-Match` is a list of versions, and an empty one when none of its tags can be ours. */
export function takesList(schema: Schema): boolean {
  return z.core.safeParse(schema, []).success;
}
