import { isUtf8 } from 'node:buffer';
import { TRPCError } from '@trpc/server';

/** How deep arrays and objects may lie in one another. */
const MAX_DEPTH = 32;

const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor'];

/**
 * Reads a JSON text (RFC 8259) from bytes.
 *
 * Throws `PARSE_ERROR` for what is not UTF-8 or not JSON, and for what no database or program takes safely: NUL, lone surrogates (RFC 7493
 * section 2.1), keys that reach for a prototype, and nesting over 32 levels.
 */
export function parseJsonBody(body: Buffer): unknown {
  if (!isUtf8(body)) throw refusal('The body is not valid UTF-8');
  return parseJson(body.toString('utf8'));
}

/** Reads a JSON text under the same rules as `parseJsonBody`. */
export function parseJson(text: string): unknown {
  const value = parse(text);
  assertSafe(value, 1);
  return value;
}

/** Throws `PARSE_ERROR` for text that no database or program takes safely. */
export function assertSafeText(text: string): void {
  if (text.includes('\0')) throw refusal('Text must not contain the character NUL');
  if (!text.isWellFormed()) throw refusal('Text must not contain half of a surrogate pair');
}

/** Throws `PARSE_ERROR` for a name that reaches for a prototype, or is no safe text. */
export function assertSafeKey(key: string): void {
  if (FORBIDDEN_KEYS.includes(key)) throw refusal(`The key "${key}" is not allowed`);
  assertSafeText(key);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refusal('The text is not valid JSON', cause);
  }
}

function assertSafe(value: unknown, depth: number): void {
  if (typeof value === 'string') assertSafeText(value);
  if (typeof value !== 'object' || value === null) return;
  if (depth > MAX_DEPTH) throw refusal(`JSON may be nested ${MAX_DEPTH} levels deep at most`);

  if (Array.isArray(value)) {
    for (const item of value) assertSafe(item, depth + 1);
    return;
  }
  for (const [key, field] of Object.entries(value)) {
    assertSafeKey(key);
    assertSafe(field, depth + 1);
  }
}

function refusal(message: string, cause?: unknown): TRPCError {
  return new TRPCError({ code: 'PARSE_ERROR', message, cause });
}
