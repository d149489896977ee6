import type { Operation } from '@trpc/client';

const KEY_BYTES = 16;

/** Gives a mutation a key of its own, unless its caller has: `context: { idempotencyKey }`, with `false` for none. */
export function withIdempotencyKey(op: Operation): Operation {
  if (op.type !== 'mutation' || op.context.idempotencyKey !== undefined) return op;
  return { ...op, context: { ...op.context, idempotencyKey: createKey() } };
}

/** Returns the key of a mutation, or `null` for one that must not be repeated. */
export function findIdempotencyKey({ type, context }: Operation): string | null {
  const { idempotencyKey } = context;
  return type === 'mutation' && typeof idempotencyKey === 'string' ? idempotencyKey : null;
}

/** Returns the header that carries the key of a mutation, if it has one. */
export function toKeyHeader(op: Operation): Record<string, string> {
  const key = findIdempotencyKey(op);
  return key === null ? {} : { 'idempotency-key': `"${key.replace(/["\\]/g, '\\$&')}"` };
}

/** `crypto.randomUUID` is missing from pages that came over plain http. */
function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
