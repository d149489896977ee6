import { z } from 'zod';

/** Counts the changes of a thing, from 1. */
export const Version = z.int().positive().meta({ description: 'Counts the changes' });

/**
 * The version that a write expects, or several of which any will do: otherwise it is PRECONDITION_FAILED. REST fills it from
 * `If-Match`, which is a list.
 */
export const ExpectedVersion = z
  .union([Version, z.array(Version)])
  .optional()
  .meta({ description: 'Change this version and no other; any of them when it is a list' });
export type ExpectedVersion = z.infer<typeof ExpectedVersion>;

/** What a write expects that creates what is not there: 0 for nothing yet, `*` for any version. REST says both with a star. */
export const ExpectedVersionOrNone = z
  .union([z.int().nonnegative(), z.literal('*'), z.array(Version)])
  .optional()
  .meta({ description: '0 to create only, * to replace only, or the version to replace' });
export type ExpectedVersionOrNone = z.infer<typeof ExpectedVersionOrNone>;
