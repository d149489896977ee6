import type { TRPCError } from '@trpc/server';

/** One thing wrong with one field of the input. An empty path means the input as a whole. */
export interface FieldError {
  path: (string | number)[];
  message: string;
}

/** An issue as zod and every other Standard Schema library report it. */
interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[];
  /** zod reports unknown fields at their parent and names them here. */
  keys?: readonly string[];
}

/** Returns what a schema found wrong with the input, or `null` when the error is about something else. */
export function findFieldErrors({ code, cause }: TRPCError): FieldError[] | null {
  if (code !== 'BAD_REQUEST' && code !== 'UNPROCESSABLE_CONTENT') return null;
  return hasIssues(cause) ? cause.issues.flatMap(toFieldErrors) : null;
}

function hasIssues(cause: unknown): cause is { issues: Issue[] } {
  if (!isRecord(cause) || !Array.isArray(cause.issues)) return false;
  return cause.issues.length > 0 && cause.issues.every(isIssue);
}

function isIssue(value: unknown): value is Issue {
  if (!isRecord(value) || typeof value.message !== 'string') return false;
  return isArrayOrAbsent(value.path) && isArrayOrAbsent(value.keys);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isArrayOrAbsent(value: unknown): boolean {
  return value === undefined || Array.isArray(value);
}

function toFieldErrors({ message, path = [], keys }: Issue): FieldError[] {
  const parent = path.map(toPathSegment);
  if (!keys) return [{ path: parent, message }];
  return keys.map((key) => ({ path: [...parent, key], message }));
}

function toPathSegment(segment: PropertyKey | { key: PropertyKey }): string | number {
  const key = typeof segment === 'object' ? segment.key : segment;
  return typeof key === 'symbol' ? String(key) : key;
}
