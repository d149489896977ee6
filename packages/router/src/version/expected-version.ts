import { failure } from '../catalogue.ts';
import type { ExpectedVersionOrNone } from './version.schema.ts';

interface Versioned {
  readonly version: number;
  updatedAt: Date;
}

/** The version of what is not there yet. */
export const NOT_THERE = 0;

/**
 * Throws PRECONDITION_FAILED when the thing has another version than the writer saw. The thing must be locked, or somebody
 * could still come in between.
 */
export function assertVersion(
  { version }: Pick<Versioned, 'version'>,
  expected: ExpectedVersionOrNone,
): void {
  if (expected === undefined || [expected].flat().includes(version)) return;
  if (expected === '*' && version !== NOT_THERE) return;
  throw versionConflict(expected, version);
}

/** What a writer is told who expected another version. */
export function versionConflict(expected: ExpectedVersionOrNone, version?: number) {
  return failure('PRECONDITION_FAILED', { message: describe(expected, version) });
}

function describe(expected: ExpectedVersionOrNone, version: number | undefined): string {
  if (expected === NOT_THERE) {
    return 'Something is already there: choose another address, or send the version that you replace';
  }
  if (version === NOT_THERE) return 'Nothing is there: leave out the version to create it';
  return 'This has changed since you read it: load it again and retry';
}

/**
 * Makes the next flush count as a change, whatever it writes: the ORM counts changed columns, and neither a collection nor a
 * value that stays the same is one.
 */
export function touch(thing: Versioned): void {
  thing.updatedAt = new Date(Math.max(Date.now(), thing.updatedAt.getTime() + 1));
}
