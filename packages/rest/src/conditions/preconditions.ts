import type { IncomingHttpHeaders } from 'node:http';
import { isAny, readEntityTags } from './entity-tag.ts';

/** What identifies the representation that a request would get. */
export interface Validators {
  /** Its strong entity tag, with the quotes. */
  etag: string | undefined;
  lastModified: Date | undefined;
}

/** Go on, answer 304, or answer 412. */
export type Verdict = 'go-on' | 'not-modified' | 'failed';

/** Tells whether a request has any condition, so that others need not be judged. */
export function isConditional(headers: IncomingHttpHeaders): boolean {
  return (
    headers['if-none-match'] !== undefined ||
    headers['if-modified-since'] !== undefined ||
    headers['if-match'] !== undefined ||
    headers['if-unmodified-since'] !== undefined
  );
}

/** Judges the conditions of a GET or HEAD in the order of RFC 9110 section 13.2.2. */
export function judge(headers: IncomingHttpHeaders, validators: Validators): Verdict {
  if (!isAsExpected(headers, validators)) return 'failed';
  return isAtTheClient(headers, validators) ? 'not-modified' : 'go-on';
}

function isAsExpected(headers: IncomingHttpHeaders, { etag, lastModified }: Validators): boolean {
  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined) {
    const isSame = readEntityTags(ifMatch).some((tag) => !tag.isWeak && `"${tag.opaque}"` === etag);
    return isAny(ifMatch) || isSame;
  }
  const limit = readDate(headers['if-unmodified-since']);
  return !limit || !lastModified || toSeconds(lastModified) <= toSeconds(limit);
}

function isAtTheClient(headers: IncomingHttpHeaders, { etag, lastModified }: Validators): boolean {
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) {
    // The weak comparison: a proxy that compresses makes tags weak.
    const isSame = readEntityTags(ifNoneMatch).some(({ opaque }) => `"${opaque}"` === etag);
    return isAny(ifNoneMatch) || isSame;
  }
  const since = readDate(headers['if-modified-since']);
  return since !== undefined && lastModified !== undefined
    ? toSeconds(lastModified) <= toSeconds(since)
    : false;
}

/** The three forms of RFC 9110 section 5.6.7. Anything else is no date, and the condition does not count. */
const HTTP_DATE =
  /^(?:\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT|\w{6,9}, \d{2}-\w{3}-\d{2} \d{2}:\d{2}:\d{2} GMT|\w{3} \w{3} [ \d]\d \d{2}:\d{2}:\d{2} \d{4})$/;

function readDate(header: string | undefined): Date | undefined {
  if (header === undefined || !HTTP_DATE.test(header)) return undefined;
  const date = new Date(header.endsWith('GMT') ? header : `${header} GMT`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** HTTP's dates have no smaller unit. */
function toSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
