import type { Link } from './link-header.ts';

/** Which field of a page says where another one begins. */
const CURSOR_FIELDS = { prev: 'prevCursor', next: 'nextCursor' } as const;

/** Returns the links from a page to the first one and to its neighbours, as far as its cursors tell of any (RFC 8288). */
export function findPagingLinks(href: string, search: string, page: object): Link[] {
  const links: Link[] = [{ rel: 'first', href: toPage(href, search) }];
  for (const [rel, field] of Object.entries(CURSOR_FIELDS)) {
    const cursor: unknown = Reflect.get(page, field);
    if (typeof cursor === 'string') links.push({ rel, href: toPage(href, search, cursor) });
  }
  return links;
}

function toPage(href: string, search: string, cursor?: string): string {
  const query = new URLSearchParams(search);
  query.delete('cursor');
  if (cursor !== undefined) query.set('cursor', cursor);
  return query.size === 0 ? href : `${href}?${query}`;
}
