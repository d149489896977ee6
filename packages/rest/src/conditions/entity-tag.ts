import type { ContentCoding } from '../content-coding.ts';

/** An entity tag as a client sent it (RFC 9110 section 8.8.3). */
export interface EntityTag {
  readonly isWeak: boolean;
  /** What is between the quotes. */
  readonly opaque: string;
}

/** Neither a digest nor a percent-encoded version has one. */
const SEPARATOR = ':';

/** What a tag is made of. */
export interface TagParts {
  /** The digest of the body as it is before it is compressed. */
  readonly digest: string;
  /** What is left out for something that has none. */
  readonly version?: unknown;
  readonly coding?: ContentCoding | null;
}

/**
 * Returns the strong tag of a representation.
 *
 * The bytes are in it even where there is a version: two callers may see one version differently, and a strong tag stands
 * for one sequence of bytes, which a content coding changes as well. The version is in it to come back in `If-Match`, which asks for the version alone.
 */
export function toEntityTag({ digest, version, coding }: TagParts): string {
  const bytes = coding ? `${digest}-${coding}` : digest;
  if (version === undefined) return `"${bytes}"`;
  return `"${encodeURIComponent(String(version))}${SEPARATOR}${bytes}"`;
}

/** Returns the version in a tag. A client that knows the version only may send `"7"`. */
export function toVersion({ opaque }: EntityTag): string {
  const [version = ''] = opaque.split(SEPARATOR, 1);
  try {
    return decodeURIComponent(version);
  } catch {
    return version;
  }
}

const TAGS = /(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g;

/** Reads the list in `If-Match` or `If-None-Match`. What is no entity tag is left out, so it matches nothing. */
export function readEntityTags(header: string): EntityTag[] {
  return [...header.matchAll(TAGS)].map(([, weak, opaque = '']) => ({
    isWeak: weak !== undefined,
    opaque,
  }));
}

/** Tells whether a header is the `*` that any existing representation matches, sent once or more often. */
export function isAny(header: string): boolean {
  return header.split(',').every((member) => member.trim() === '*');
}
