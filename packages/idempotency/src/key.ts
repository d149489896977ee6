import { malformedKey } from './refusals.ts';

/** The key that a request came with. */
export interface IdempotencyKey {
  /** The header as it came. It is judged where it matters: a read ignores it. */
  readonly header: string;
  /** Tells the caller that the reply is that of an earlier call. */
  markReplayed(): void;
}

/** As much of a request and its reply as a key needs. Fastify's fit. */
export interface HttpExchange {
  readonly request: { readonly headers: Readonly<Record<string, string | string[] | undefined>> };
  readonly reply: { header(name: string, value: string): unknown };
}

/** Returns the key of a request for the context of its calls, or `null` when it has none. */
export function readIdempotencyKey({ request, reply }: HttpExchange): IdempotencyKey | null {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return null;
  return {
    header: String(header),
    markReplayed: () => void reply.header('idempotent-replayed', 'true'),
  };
}

const MAX_LENGTH = 255;
/** A string as RFC 9651 section 3.3.3 writes it. */
const QUOTED = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/;
/** Many clients leave the quotes out. A comma would be two headers in one. */
const BARE = /^[\x21\x23-\x2b\x2d-\x5b\x5d-\x7e]+$/;

/**
 * Returns the key that a header holds: a quoted string (draft-ietf-httpapi-idempotency-key-header), or the same without
 * quotes. Throws IDEMPOTENCY_KEY_MALFORMED, 400, for anything else, an empty one or one over 255 characters.
 */
export function parseIdempotencyKey(header: string): string {
  const quoted = QUOTED.exec(header)?.[1]?.replace(/\\(.)/g, '$1');
  const key = quoted ?? (BARE.test(header) ? header : '');
  if (key === '' || key.length > MAX_LENGTH) throw malformedKey();
  return key;
}
