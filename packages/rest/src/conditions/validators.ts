import type { Content } from '../content.ts';
import type { RestRoute } from '../route.ts';
import type { Digest } from './digest.ts';
import { toEntityTag } from './entity-tag.ts';
import type { Validators } from './preconditions.ts';

/** Compiles what identifies the answers of a route, or returns `null` when nothing may. */
export function compileValidators(
  route: RestRoute,
  toDigest: Digest,
): ((output: unknown, content: Content) => Validators) | null {
  const sendsTag = sendsEntityTag(route);
  const { versionField } = route;
  const { lastModified: timeField } = route.hints;
  if (!sendsTag && !timeField) return null;

  // Checked at start: where a field is named, the output is an object that has it.
  const read = (output: unknown, field: string | undefined) =>
    field === undefined ? undefined : Reflect.get(Object(output), field);
  const toTag = (output: unknown, { body, coding }: Content) =>
    toEntityTag({ digest: toDigest(body), coding, version: read(output, versionField) });
  return (output, content) => ({
    etag: sendsTag ? toTag(output, content) : undefined,
    lastModified: timeField ? readTime(read(output, timeField)) : undefined,
  });
}

/**
 * Tells whether a route sends `ETag`. A read always does, unless nobody may store it. PATCH and 201 do when there is a
 * version: the tag is that of the thing itself. PUT must not, because the procedure may have stored something else than it
 * was sent (RFC 9110 section 9.3.4), and any other write answers about something else than its own URL.
 */
export function sendsEntityTag(route: RestRoute): boolean {
  const { method, procedure, hints, location, versionField } = route;
  if (hints.cache === 'no-store' || procedure.type === 'subscription') return false;
  if (method === 'GET') return true;
  const isOfTheThing = method === 'PATCH' || (method === 'POST' && location !== undefined);
  return isOfTheThing && versionField !== undefined;
}

/** A time after `Date` would make the answer look older than it is (RFC 9110 section 8.8.2.1). */
function readTime(value: unknown): Date | undefined {
  if (typeof value !== 'string' && !(value instanceof Date)) return undefined;
  const time = new Date(value).getTime();
  return Number.isNaN(time) ? undefined : new Date(Math.min(time, Date.now()));
}
