import type { Mount } from '../mount.ts';
import type { RestRoute } from '../route.ts';
import { createEntryPointRoute, type EntryPointLink } from './entry-point-route.ts';
import { compileHalForm, type HalForm } from './hal-form.ts';
import { toHalLinks } from './hal-links.ts';
import type { Hypermedia } from './hypermedia.ts';
import { toLinkHeader } from './link-header.ts';
import { toQueryTemplate } from './query-template.ts';
import { nameRelations } from './relation.ts';
import type { ResourceLink } from './resource.ts';
import { findParent, findReader } from './resource-tree.ts';

/** The entry point of a mount: a route that no procedure declares, and where it leads. */
export interface EntryPoint {
  readonly route: RestRoute;
  readonly hypermedia: Hypermedia;
}

interface EntryPointLinks {
  findLinks(ctx: unknown): EntryPointLink[];
  readonly hypermedia: Hypermedia;
}

interface EntryLink extends ResourceLink {
  readonly title?: string;
}

/**
 * Compiles the entry point of a mount, or returns `null` when there is none: without a prefix, its path is the server's own.
 */
export function compileEntryPoint(mount: Omit<Mount, 'entryPoint'>): EntryPoint | null {
  if (mount.prefix === '' || mount.options.entryPoint === false) return null;
  const { findLinks, hypermedia } = compileEntryPointLinks(mount);
  const route = createEntryPointRoute(mount.routes, findLinks);
  return route && { route, hypermedia };
}

/** Compiles what the entry point leads to: all that no other resource does, as far as the caller may follow. */
function compileEntryPointLinks(mount: Omit<Mount, 'entryPoint'>): EntryPointLinks {
  const { routes, prefix, options } = mount;
  const { isAllowed = () => true, entryPoint } = options;
  const names = nameRelations(options.relationBaseUrl);
  const reads = routes.filter((route) => route.method === 'GET' && isTop(route, routes));
  const writes = routes.flatMap((route) => compileEntryForm(route, mount) ?? []);
  const { serviceDesc, serviceDoc } = entryPoint || {};
  const fixed: EntryLink[] = [
    { rel: 'self', href: prefix },
    ...(serviceDesc === undefined ? [] : [{ rel: 'service-desc', href: serviceDesc }]),
    ...(serviceDoc === undefined ? [] : [{ rel: 'service-doc', href: serviceDoc }]),
  ];
  const links = reads.map((route) => ({ route, link: toEntryLink(route, prefix) }));

  const findLinks = (ctx: unknown): EntryLink[] => [
    ...fixed,
    ...links.filter(({ route }) => isAllowed(route.procedure, ctx)).map(({ link }) => link),
  ];
  const findForms = (ctx: unknown): [name: string, form: HalForm][] =>
    writes
      .filter(({ route }) => isAllowed(route.procedure, ctx))
      .map(({ route, form }) => [route.procedure.path, form]);

  return {
    findLinks: (ctx) =>
      findLinks(ctx).map(({ rel, ...link }) => ({ rel: names.inHeader(rel) ?? rel, ...link })),
    hypermedia: {
      toHal: ({ ctx }) => ({
        _links: toHalLinks(findLinks(ctx), names),
        _templates: Object.fromEntries(findForms(ctx)),
      }),
      toLinkHeader: ({ ctx }) => toLinkHeader(findLinks(ctx).flatMap(withoutTemplate), names),
    },
  };
}

/** Whether nothing else leads to a route: it is at the top, or nobody can read what it hangs on. */
export function isTop({ path }: RestRoute, routes: readonly RestRoute[]): boolean {
  const parent = findParent(path);
  return parent === undefined || !findReader(parent, routes);
}

/** Returns what the entry point calls its link to a route: `profiles` for `/profiles/{username}`. */
export function toRelation({ path }: Pick<RestRoute, 'path'>): string {
  const segments = path.split('/').filter((segment) => segment && !segment.startsWith('{'));
  return segments.join('-');
}

function toEntryLink(route: RestRoute, prefix: string): EntryLink {
  const { path, openapi, procedure, parameters } = route;
  const isStream = procedure.type === 'subscription';
  const href = prefix + path + (isStream ? '' : toQueryTemplate(route));
  return {
    rel: toRelation(route),
    href,
    ...((parameters.length > 0 || href.endsWith('}')) && { templated: true }),
    ...(openapi.summary !== undefined && { title: openapi.summary }),
    ...(isStream && { type: 'text/event-stream' }),
  };
}

/** What begins here: whatever is created in a collection at the top, and what can be done where nothing can be read. */
function compileEntryForm(route: RestRoute, { routes, prefix }: Pick<Mount, 'routes' | 'prefix'>) {
  const { method, path, parameters } = route;
  const isHere = method === 'POST' || (method !== 'GET' && !findReader(path, routes));
  if (!isHere || parameters.length > 0 || !isTop(route, routes)) return null;
  const fill = compileHalForm(route, undefined);
  return fill && { route, form: fill(prefix + path, undefined) };
}

/** A search without its terms is the whole list. What has a parameter in its path leads nowhere without. */
function withoutTemplate({ rel, href }: EntryLink): EntryLink[] {
  const plain = href.replace(/\{\?[^}]*\}$/, '');
  return plain.includes('{') ? [] : [{ rel, href: plain }];
}
