/**
 * Returns the JSON Pointer to a member, as a URI fragment (RFC 6901 section 6): `#/tags/0` for `['tags', 0]`, `#` for the
 * whole document.
 */
export function toPointer(path: readonly (string | number)[]): string {
  return `#${path.map((segment) => `/${toReferenceToken(String(segment))}`).join('')}`;
}

/** Section 3's own escapes come first, or the percent signs would hide them. */
function toReferenceToken(segment: string): string {
  const escaped = segment.replaceAll('~', '~0').replaceAll('/', '~1');
  // What half of a surrogate pair stands for, no URI can say.
  return encodeURIComponent(escaped.toWellFormed());
}
