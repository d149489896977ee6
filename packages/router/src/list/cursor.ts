import type { z } from 'zod';
import { invalidField } from '../errors.ts';

/** Returns an opaque cursor for the place in a list behind the row with these sort values. */
export function encodeCursor(position: readonly string[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Returns the sort values a cursor stands for. Throws a validation failure when it is not one. */
export function decodeCursor<TPosition>(cursor: string, position: z.ZodType<TPosition>): TPosition {
  const result = position.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (result.success) return result.data;
  throw invalidField('cursor', 'Unknown cursor: use the nextCursor of a page of this list');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
