/**
 * Relations of IANA's registry (RFC 8288 section 4.2) that a field or path segment of that name can be trusted to mean.
 * Any other name is an extension relation, which is a URL.
 */
const REGISTERED: ReadonlySet<string> = new Set([
  ...['author', 'copyright', 'help', 'icon', 'license', 'payment', 'replies', 'status', 'tag'],
  ...['collection', 'edit', 'first', 'next', 'prev', 'search', 'self', 'up'],
  ...['service-desc', 'service-doc'],
]);

/** The prefix of extension relations in HAL, a CURIE: `rel:comments`. */
const CURIE = 'rel';

/** The names of relations, as HAL and the `Link` header write them. */
export interface RelationNames {
  inHal(name: string): string;
  /** `undefined` where there is none: an extension relation without a URL is no relation. */
  inHeader(name: string): string | undefined;
  /** What HAL needs to make URLs of its names. */
  readonly curies: readonly { name: string; href: string; templated: true }[] | undefined;
}

/** Returns how relations are written when those that are not registered are URLs below this one. */
export function nameRelations(relationBaseUrl: string | undefined): RelationNames {
  if (relationBaseUrl === undefined) {
    const inHeader = (name: string) => (REGISTERED.has(name) ? name : undefined);
    return { inHal: (name) => name, inHeader, curies: undefined };
  }
  const base = relationBaseUrl.endsWith('/') ? relationBaseUrl : `${relationBaseUrl}/`;
  return {
    inHal: (name) => (REGISTERED.has(name) ? name : `${CURIE}:${name}`),
    inHeader: (name) => (REGISTERED.has(name) ? name : base + name),
    curies: [{ name: CURIE, href: `${base}{rel}`, templated: true }],
  };
}

/** Tells whether a relation is one of IANA's, so that nobody needs to explain it. */
export function isRegistered(name: string): boolean {
  return REGISTERED.has(name);
}
