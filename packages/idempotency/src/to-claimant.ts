import { createHmac, hash } from 'node:crypto';
import { parseIdempotencyKey } from './key.ts';
import type { Claimant } from './store.ts';

/** What a key is tied to. */
export interface ClaimantParts {
  /** The header as it came. */
  readonly header: string;
  /** The procedure: the same key on another one is another key. */
  readonly operation: string;
  /** Who is calling, or `null` for somebody unknown: nobody meets the keys of others. */
  readonly scope: string | null;
  /** What the caller sent. */
  readonly input: unknown;
}

/**
 * Returns what a store may know of a call. The key itself is not stored, and the fingerprint is keyed by it: whoever reads the
 * store cannot try inputs against it without guessing the key first.
 *
 * Throws IDEMPOTENCY_KEY_MALFORMED.
 */
export async function toClaimant(parts: ClaimantParts): Promise<Claimant> {
  const { operation, scope } = parts;
  const key = parseIdempotencyKey(parts.header);
  const input = toCanonicalJson(await withDigests(parts.input));
  return {
    id: hash('sha256', JSON.stringify([scope, operation, key]), 'base64url'),
    fingerprint: createHmac('sha256', key).update(input).digest('base64url'),
  };
}

/** Files are fields of a form, never deeper. */
async function withDigests(input: unknown): Promise<unknown> {
  if (input instanceof FormData) return Promise.all([...input].map(withFieldDigest));
  const fields = isPlainObject(input) ? Object.entries(input) : [];
  if (!fields.some(([, value]) => value instanceof Blob)) return input;
  return Object.fromEntries(await Promise.all(fields.map(withFieldDigest)));
}

/** A file that says in JSON what it is, its digest included, need not be read. */
async function withFieldDigest([field, value]: [string, unknown]): Promise<[string, unknown]> {
  if (!(value instanceof Blob) || 'toJSON' in value) return [field, value];
  const content = hash('sha256', Buffer.from(await value.arrayBuffer()), 'base64url');
  const name = value instanceof File ? value.name : '';
  return [field, { name, type: value.type, content }];
}

/** The order of an object's fields carries no meaning, and a field that is undefined is not there. */
function toCanonicalJson(input: unknown): string {
  const json = JSON.stringify(input, (_, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`;
    return isPlainObject(value) ? sortFields(value) : value;
  });
  return json ?? '';
}

function sortFields(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
