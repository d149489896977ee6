import type { Exchange } from '../exchange.ts';
import { findShape } from '../input/object-schema.ts';
import type { Mount } from '../mount.ts';
import type { RestRoute } from '../route.ts';
import { compileAnswer } from './answer-links.ts';
import { compileItems } from './hal-items.ts';
import { toHalLinks } from './hal-links.ts';
import { toLinkHeader } from './link-header.ts';
import { nameRelations } from './relation.ts';

/** What an answer says about where to go from it. */
export interface Hypermedia {
  /** Returns the output as HAL, with the links and forms that the caller may use. */
  toHal(exchange: Exchange, output: object): object;
  /** Returns the `Link` header of the output as JSON (RFC 8288), or `undefined` when there is no link. */
  toLinkHeader(exchange: Exchange, output: object): string | undefined;
}

/**
 * Compiles the links of what a route answers with, or returns `null` for an answer that is no object.
 *
 * They follow from the routes alone: what lies at the path of the thing, one segment below and one above it, and where the
 * things within it are read. What `isAllowed` refuses is left out.
 */
export function compileHypermedia(route: RestRoute, mount: Mount): Hypermedia | null {
  if (route === mount.entryPoint?.route) return mount.entryPoint.hypermedia;
  if (!route.output || !findShape(route.output)) return null;
  const names = nameRelations(mount.options.relationBaseUrl);
  const answer = compileAnswer(route, mount);
  const toItems = compileItems(route, mount, names);

  return {
    toHal: (exchange, output) => {
      const forms = answer.findForms(exchange, output);
      const items = toItems?.(exchange, output);
      // What is embedded is not said twice.
      const { items: _, ...rest } = output as { items?: unknown };
      return {
        _links: toHalLinks(answer.findAllLinks(exchange, output), names),
        ...(items ? rest : output),
        ...(items && { _embedded: { item: items } }),
        ...(Object.keys(forms).length > 0 && { _templates: forms }),
      };
    },
    toLinkHeader: (exchange, output) =>
      toLinkHeader(answer.findHeaderLinks(exchange, output), names),
  };
}
