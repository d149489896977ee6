const DAY_MS = 24 * 60 * 60_000;

/** How long one key signs. Periods are counted from 1970, so all nodes agree on them without a word. */
export const SIGNING_PERIOD_MS = 30 * DAY_MS;

/** How long before its period a key is published: whoever caches the keys for less than that never meets a stranger. */
export const PUBLISHED_AHEAD_MS = DAY_MS;

/** Nothing may be signed for longer, because a key stays published for so long after its period. */
export const LONGEST_SIGNED_MS = DAY_MS;

/** Returns the number of the period whose key signs at this time. */
export function toPeriod(now: number): number {
  return Math.floor(now / SIGNING_PERIOD_MS);
}

/** Returns the periods whose keys have to be published at this time: the one that it is in, and the next one when that is near. */
export function toDuePeriods(now: number): number[] {
  return [...new Set([toPeriod(now), toPeriod(now + PUBLISHED_AHEAD_MS)])];
}

/** Returns when the last thing that the key of a period signed has expired. */
export function toPublishedUntil(period: number): Date {
  return new Date((period + 1) * SIGNING_PERIOD_MS + LONGEST_SIGNED_MS);
}
