import type { IncomingHttpHeaders } from 'node:http';
import { createFailure, GENERIC_FAILURES } from '@duet/procedure';
import { readEntityTags } from '../conditions/entity-tag.ts';
import type { Validators } from '../conditions/preconditions.ts';
import type { DownloadRange } from './download.ts';

const failure = createFailure(GENERIC_FAILURES);

/** One range of bytes: `0-99`, `100-` or `-100` (RFC 9110 section 14.1.2). */
const RANGE = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i;

/**
 * Returns the part that a GET asks for (RFC 9110 section 14.2), or `null` for all of it: no range, one in another unit, one that makes no sense,
 * several, or one on condition that something is still as it no longer is. Throws 416 for a part that does not exist.
 */
export function readRange(
  { range, 'if-range': ifRange }: IncomingHttpHeaders,
  size: number,
  validators: Validators,
): DownloadRange | null {
  if (range === undefined || !isStill(ifRange, validators)) return null;
  const [, first, last] = RANGE.exec(range) ?? [];
  if (first === undefined || last === undefined || first + last === '') return null;
  return first === '' ? toSuffix(Number(last), size) : toPart(Number(first), toLast(last), size);
}

/** RFC 9110 section 13.1.5: the comparison is strong, and a date must be the very one that was sent. */
function isStill(ifRange: string | string[] | undefined, { etag, lastModified }: Validators) {
  if (typeof ifRange !== 'string') return true;
  if (!ifRange.includes('"')) return ifRange === lastModified?.toUTCString();
  const [tag] = readEntityTags(ifRange);
  return tag !== undefined && !tag.isWeak && `"${tag.opaque}"` === etag;
}

function toLast(text: string): number {
  return text === '' ? Number.POSITIVE_INFINITY : Number(text);
}

function toPart(start: number, last: number, size: number): DownloadRange | null {
  if (last < start) return null;
  if (start >= size) throw noSuchPart(size);
  return { start, end: Math.min(last, size - 1) };
}

/** More than there is means all of it. */
function toSuffix(length: number, size: number): DownloadRange {
  if (length === 0 || size === 0) throw noSuchPart(size);
  return { start: Math.max(0, size - length), end: size - 1 };
}

function noSuchPart(size: number) {
  const message = `There are ${size} bytes, and none of them is in the range`;
  return failure('RANGE_NOT_SATISFIABLE', { message });
}
