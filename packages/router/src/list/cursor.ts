import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { invalidField } from '../errors.ts';
import type { Position } from './keyset.ts';

/** A place in a list, and the way to read on from it. */
export interface Cursor {
  readonly position: Position;
  readonly isBackward: boolean;
  /** Whether the row at the position itself is read as well. */
  readonly isInclusive: boolean;
}

export interface Cursors {
  /** Returns an opaque, signed text for a place. */
  encode(cursor: Cursor): string;
  /** Returns the place that a text stands for. Throws a validation failure for a forged one, and for one of another query. */
  decode(text: string): Cursor;
}

const MAC_LENGTH = 16;
const DIGEST_LENGTH = 8;

/** Returns the cursors of one query: everything that decides which rows there are, and in what order. */
export function createCursors(key: KeyObject, query: unknown): Cursors {
  const sign = (data: Buffer | string, length: number) =>
    createHmac('sha256', key).update(data).digest().subarray(0, length);
  const digest = sign(JSON.stringify(query), DIGEST_LENGTH);

  return {
    encode({ position, isBackward, isInclusive }) {
      const place = JSON.stringify([isBackward, isInclusive, ...position]);
      const signed = Buffer.concat([digest, Buffer.from(place)]);
      return Buffer.concat([sign(signed, MAC_LENGTH), signed]).toString('base64url');
    },

    decode(text) {
      const bytes = Buffer.from(text, 'base64url');
      const signed = bytes.subarray(MAC_LENGTH);
      const isOurs = isSame(bytes.subarray(0, MAC_LENGTH), sign(signed, MAC_LENGTH));
      // Decoding skips what is not base64url, so several texts would mean the same bytes.
      if (!isOurs || bytes.toString('base64url') !== text) throw invalidField('cursor', UNKNOWN);
      if (!isSame(signed.subarray(0, DIGEST_LENGTH), digest)) {
        throw invalidField('cursor', OTHER_QUERY);
      }
      // Ours, so it is what `encode` made.
      const place = JSON.parse(signed.subarray(DIGEST_LENGTH).toString());
      const [isBackward, isInclusive, ...position]: [boolean, boolean, ...Position] = place;
      return { position, isBackward, isInclusive };
    },
  };
}

/** One sentence for a forged cursor and for one from before the server's secret was changed: nobody can tell them apart. */
const UNKNOWN = 'This cursor was not made by this server: start again without a cursor';

const OTHER_QUERY =
  'This cursor belongs to another query: repeat its sort and filters as they were, or start again without a cursor';

function isSame(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}
