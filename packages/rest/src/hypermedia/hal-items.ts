import type { Exchange } from '../exchange.ts';
import type { Mount } from '../mount.ts';
import type { RestRoute } from '../route.ts';
import { toHalLinks } from './hal-links.ts';
import type { RelationNames } from './relation.ts';
import { compileResource, type ResourceLink } from './resource.ts';
import { findItemPath, findItemSchema } from './resource-tree.ts';

/** Returns the items of a page as HAL embeds them. */
export type ToItems = (exchange: Exchange, page: object) => object[] | undefined;

/** Compiles the items of a list, or returns `null` when they have no address, so that they stay plain members of the page. */
export function compileItems(route: RestRoute, mount: Mount, names: RelationNames): ToItems | null {
  const path = findItemPath(route, mount.routes);
  if (path === undefined) return null;
  const resource = compileResource({ path, schema: findItemSchema(route.output), route }, mount);

  const toItem = (exchange: Exchange, item: object): object => {
    const sight = { exchange, thing: item };
    const links: ResourceLink[] = resource.findFieldLinks(exchange, item);
    const values = resource.readValues(item, exchange.request.params);
    if (!values) return { _links: toHalLinks(links, withoutCuries(names)), ...item };
    if (resource.isReadable) links.unshift({ rel: 'self', href: resource.toHref(values) });
    // An item that can be read has its forms there.
    const forms = resource.isReadable ? {} : resource.findForms(sight, values);
    return {
      _links: toHalLinks(links, withoutCuries(names)),
      ...item,
      ...(Object.keys(forms).length > 0 && { _templates: forms }),
    };
  };
  return (exchange, page) => {
    const items: unknown = Reflect.get(page, 'items');
    return Array.isArray(items) ? items.map((item) => toItem(exchange, item)) : undefined;
  };
}

/** The page says once what the names mean. */
function withoutCuries(names: RelationNames): RelationNames {
  return { ...names, curies: undefined };
}
