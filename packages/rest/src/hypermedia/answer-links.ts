import type { Exchange } from '../exchange.ts';
import type { Mount } from '../mount.ts';
import type { RestRoute } from '../route.ts';
import type { HalForm } from './hal-form.ts';
import type { Link } from './link-header.ts';
import { findPagingLinks } from './paging-links.ts';
import { toQueryTemplate } from './query-template.ts';
import { compileResource, type Resource, type ResourceLink, type Sight } from './resource.ts';
import type { Values } from './resource-address.ts';
import { findItemSchema, findReader, findSubject, isRead, isSame } from './resource-tree.ts';

/** The links and forms of one route's answers. */
export interface AnswerLinks {
  /** Everything that HAL shows, beginning with `self`. */
  findAllLinks(exchange: Exchange, output: object): ResourceLink[];
  /** What a `Link` header shows: no `self`, no templates, but the writes that HAL has forms for. */
  findHeaderLinks(exchange: Exchange, output: object): Link[];
  findForms(exchange: Exchange, output: object): Record<string, HalForm>;
}

/** Compiles the links and forms of what a route answers with. */
export function compileAnswer(route: RestRoute, mount: Mount): AnswerLinks {
  const path = findSubject(route, mount.routes);
  const { output: schema } = route;
  const resource = compileResource({ path: path ?? route.path, schema, route }, mount);
  const isPage = findItemSchema(schema) !== undefined;
  const isPaged = isPage && 'cursor' in route.inputShape;
  const isWhole = isRead(route) || isSame(findReader(path ?? '', mount.routes)?.output, schema);
  const template = isPage && isRead(route) ? toQueryTemplate(route) : '';

  // A page is no thing that a policy could be asked about, and neither is an answer about something else.
  const isThing = !isPage && isWhole;
  const toSight = (exchange: Exchange, output: object): Sight => ({
    exchange,
    thing: isThing ? output : undefined,
  });
  const readValues = (exchange: Exchange, output: object) =>
    path === undefined ? null : resource.readValues(output, exchange.request.params);
  const findPages = (exchange: Exchange, output: object, values: Values) =>
    isPaged ? findPagingLinks(resource.toHref(values), findSearch(exchange), output) : [];

  return {
    findAllLinks: (exchange, output) => {
      const values = readValues(exchange, output);
      const fields = resource.findFieldLinks(exchange, output);
      if (!values) return fields;
      const search: ResourceLink[] = template
        ? [{ rel: 'search', href: resource.toHref(values) + template, templated: true }]
        : [];
      const pages = findPages(exchange, output, values);
      return [
        ...findSelf(resource, values, isPage ? exchange : null),
        ...pages,
        ...search,
        ...resource.findLinks(toSight(exchange, output), values),
        ...fields,
      ];
    },
    findHeaderLinks: (exchange, output) => {
      const values = readValues(exchange, output);
      const fields = resource.findFieldLinks(exchange, output);
      if (!values) return fields;
      const sight = toSight(exchange, output);
      return [
        ...findPages(exchange, output, values),
        ...resource.findLinks(sight, values),
        ...fields,
        ...resource.findWriteLinks(sight, values),
      ];
    },
    findForms: (exchange, output) => {
      const values = readValues(exchange, output);
      return values ? resource.findForms(toSight(exchange, output), values) : {};
    },
  };
}

/** A page is one of many at its address, so its query is part of what it is. */
function findSelf(resource: Resource, values: Values, page: Exchange | null): ResourceLink[] {
  if (!resource.isReadable) return [];
  const search = page ? findSearch(page) : '';
  return [{ rel: 'self', href: resource.toHref(values) + search }];
}

function findSearch({ request: { url } }: Exchange): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}
