import type { AnyTRPCRouter } from '@trpc/server';
import { readRoutes } from '../read-routes.ts';
import type { RestRoute } from '../route.ts';
import { findFieldLinks, findLinks, findWrites } from './affordances.ts';
import { isTop, toRelation } from './entry-point.ts';
import { isRegistered } from './relation.ts';
import { findActions } from './resource.ts';

/** An extension relation (RFC 8288 section 2.1.2) of a router's links, and what is found behind it. */
export interface Relation {
  readonly name: string;
  readonly targets: readonly RelationTarget[];
}

/** One operation that a relation leads to. */
export interface RelationTarget {
  readonly method: string;
  /** As the metadata writes it: `/articles/{slug}/comments`. */
  readonly path: string;
  readonly summary: string | undefined;
}

/**
 * Returns what the links of a router mean beyond the registered relations, for the pages that `relationBaseUrl` promises: the
 * URL of each is its name below that one.
 */
export async function describeRelations(router: AnyTRPCRouter): Promise<Relation[]> {
  const routes = await readRoutes(router);
  const named = findNamed(routes).filter(([name]) => !isRegistered(name));
  const byName = Map.groupBy(named, ([name]) => name);
  return [...byName]
    .map(([name, found]) => ({ name, targets: toTargets(found.map(([, route]) => route)) }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

function findNamed(routes: readonly RestRoute[]): [name: string, route: RestRoute][] {
  const site = { routes, prefix: '' };
  const paths = [...new Set(routes.map(({ path }) => path))];
  const links = paths.flatMap((path) => findLinks(path, site));
  const fields = routes.flatMap((route) => findFieldLinks(route.output, route, site));
  const actions = paths.flatMap((path) => findActions(findWrites(path, site), path, routes));
  const tops = routes.filter((route) => route.method === 'GET' && isTop(route, routes));
  return [
    ...[...links, ...fields].map(({ rel, route }): [string, RestRoute] => [rel, route]),
    ...actions.map(({ name, route }): [string, RestRoute] => [name, route]),
    ...tops.map((route): [string, RestRoute] => [toRelation(route), route]),
  ];
}

function toTargets(routes: readonly RestRoute[]): RelationTarget[] {
  return [...new Set(routes)].map(({ method, path, openapi: { summary } }) => ({
    method,
    path,
    summary,
  }));
}
