import type { RelationNames } from './relation.ts';

/** A link of an answer: where to, and what it is to what is answered. */
export interface Link {
  readonly rel: string;
  readonly href: string;
}

/** Proxies refuse heads over 4 to 8 KiB, and links are not all that is in one. */
const MAX_LINK_HEADER_LENGTH = 2048;

/** Returns the `Link` header (RFC 8288 section 3) of the first links that fit into 2 KiB, or `undefined` for none. */
export function toLinkHeader(links: Iterable<Link>, names: RelationNames): string | undefined {
  let header = '';
  for (const { rel, href } of links) {
    const name = names.inHeader(rel);
    if (name === undefined) continue;
    const link = `<${href}>; rel="${name}"`;
    if (header.length + link.length + 2 > MAX_LINK_HEADER_LENGTH) break;
    header += header === '' ? link : `, ${link}`;
  }
  return header === '' ? undefined : header;
}
