import type { RelationNames } from './relation.ts';
import type { ResourceLink } from './resource.ts';

/** Returns the `_links` of HAL. The first link of a relation is the one that counts. */
export function toHalLinks(
  links: readonly ResourceLink[],
  names: RelationNames,
): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (const { rel, ...link } of links) named[names.inHal(rel)] ??= link;
  const isCurie = Object.keys(named).some((name) => name.includes(':'));
  return isCurie && names.curies ? { ...named, curies: names.curies } : named;
}
