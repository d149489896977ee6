import type { Exchange } from '../exchange.ts';
import type { Schema } from '../input/object-schema.ts';
import type { Mount } from '../mount.ts';
import type { RestRoute } from '../route.ts';
import {
  findFieldLinks,
  findLinks,
  findWrites,
  type LinkAffordance,
  type WriteAffordance,
} from './affordances.ts';
import type { HalForm } from './hal-form.ts';
import type { Link } from './link-header.ts';
import { compileAddress, type Values } from './resource-address.ts';
import { findReader } from './resource-tree.ts';

/** A link with what HAL says about it beyond the `Link` header. */
export interface ResourceLink extends Link {
  readonly templated?: true;
  readonly type?: string;
}

/** A thing in an answer, and the caller who is told about it. */
export interface Sight {
  readonly exchange: Exchange;
  /** What is known of the thing; policies that ask about one thing get it. */
  readonly thing: unknown;
}

/** What a path names, and what a caller may do from there. */
export interface Resource {
  /** Whether the resource can be read by itself. */
  readonly isReadable: boolean;
  /** Returns `null` when the thing does not tell its address. */
  readValues(thing: unknown, params: unknown): Values | null;
  toHref(values: Values): string;
  findLinks(sight: Sight, values: Values): ResourceLink[];
  /** The links to writes that a client without forms cannot guess from the other links. */
  findWriteLinks(sight: Sight, values: Values): ResourceLink[];
  findForms(sight: Sight, values: Values): Record<string, HalForm>;
  /** The links to what is within the thing, which need no address of the thing itself. */
  findFieldLinks(exchange: Exchange, thing: unknown): ResourceLink[];
}

/** What a resource is compiled from: its path, the schema of the thing, and the route that answers with it. */
export interface ResourceSource {
  readonly path: string;
  readonly schema: Schema | undefined;
  readonly route: RestRoute;
}

/** Compiles what an answer of a route can say about the thing at a path. Links and forms are those that the caller may follow. */
export function compileResource({ path, schema, route }: ResourceSource, mount: Mount): Resource {
  const { isAllowed } = mount.options;
  const address = compileAddress(path, route.path, mount.prefix);
  const links = findLinks(path, mount);
  const fields = findFieldLinks(schema, route, mount);
  const writes = findWrites(path, mount);
  const edits = writes.filter((write) => write.route.path === path && isEdit(write));
  const actions = findActions(writes, path, mount.routes);

  const isOpen = ({ route }: Pick<LinkAffordance, 'route'>, { exchange, thing }: Sight) =>
    !isAllowed || isAllowed(route.procedure, exchange.ctx, thing);

  return {
    isReadable: findReader(path, mount.routes) !== undefined,
    readValues: address.read,
    toHref: address.toHref,
    findLinks: (sight, values) => {
      const offered: ResourceLink[] = [];
      for (const link of links) if (isOpen(link, sight)) offered.push(toLink(link, values));
      const isEditable = edits.some((edit) => isOpen(edit, sight));
      if (isEditable) offered.push({ rel: 'edit', href: address.toHref(values) });
      return offered;
    },
    findWriteLinks: (sight, values) => {
      const offered: ResourceLink[] = [];
      for (const action of actions) {
        if (!isOpen(action, sight)) continue;
        offered.push({ rel: action.name, href: action.toTarget(values) });
      }
      return offered;
    },
    findForms: (sight, values) => {
      const open = writes.filter((action) => isOpen(action, sight));
      const toForm = ({ fill, toTarget }: WriteAffordance) => fill(toTarget(values), sight.thing);
      return Object.fromEntries(open.map((write) => [write.name, toForm(write)]));
    },
    findFieldLinks: (exchange, thing) => {
      const found: ResourceLink[] = [];
      for (const link of fields) {
        const value: unknown = Reflect.get(Object(thing), link.field);
        const values = link.address.read(value, exchange.request.params);
        if (!values || !isOpen(link, { exchange, thing: value })) continue;
        found.push({ rel: link.rel, href: link.address.toHref(values) });
      }
      return found;
    },
  };
}

function toLink({ rel, type, toHref }: LinkAffordance, values: Values): ResourceLink {
  const href = toHref(values);
  return type ? { rel, href, type } : { rel, href };
}

function isEdit({ route: { method } }: WriteAffordance): boolean {
  return method === 'PUT' || method === 'PATCH';
}

/** The writes that have a path to themselves: `OPTIONS` on any other link tells what else it takes. */
export function findActions(
  writes: readonly WriteAffordance[],
  path: string,
  routes: readonly RestRoute[],
): WriteAffordance[] {
  return writes.filter(
    ({ route }) =>
      route.path !== path &&
      !routes.some((each) => each.path === route.path && each.method === 'GET'),
  );
}
