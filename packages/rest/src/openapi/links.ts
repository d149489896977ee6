import type { oas31 } from 'zod-openapi';
import {
  findItemPath,
  findItemSchema,
  findReader,
  findSegmentBelow,
  findSubject,
  isRead,
} from '../hypermedia/resource-tree.ts';
import { findShape, type Schema } from '../input/object-schema.ts';
import { type RestRoute, readParameters } from '../route.ts';

type Links = Record<string, oas31.LinkObject>;

/**
 * Adds to the successes of an operation where to go from there (OpenAPI links), as far as the answer and the path of the request
 * have all that the next path needs: from a list to its next page and its first item, from a write to what reads the thing, and
 * from a thing to what can be done with it.
 */
export function addLinks(
  operation: oas31.OperationObject,
  route: RestRoute,
  routes: readonly RestRoute[],
): oas31.OperationObject {
  const links = findItemSchema(route.output)
    ? { ...toNextPage(route), ...toItem(route, routes) }
    : toThing(route, routes);
  if (Object.keys(links).length === 0) return operation;
  const responses = Object.entries(operation.responses ?? {}).map(([status, response]) => {
    const isAnswer = /^20[01]$/.test(status) && response && 'content' in response;
    return [status, isAnswer ? { ...response, links } : response];
  });
  return { ...operation, responses: Object.fromEntries(responses) };
}

function toNextPage(route: RestRoute): Links {
  const isPaged = 'cursor' in route.inputShape && hasField(route.output, 'nextCursor');
  if (!isRead(route) || !isPaged) return {};
  const link = toLink(route, { cursor: '$response.body#/nextCursor' });
  // The next page is of the same list.
  const same = route.parameters.map((name) => [name, `$request.path.${name}`]);
  const parameters = { ...Object.fromEntries(same), ...link.parameters };
  return { next: { ...link, description: NEXT_PAGE, parameters } };
}

function toItem(list: RestRoute, routes: readonly RestRoute[]): Links {
  const path = findItemPath(list, routes);
  const reader = path === undefined ? undefined : findReader(path, routes);
  if (!reader) return {};
  const body = { schema: findItemSchema(list.output), pointer: '/items/0' };
  const parameters = findParameters(reader.path, list, body);
  return parameters ? { item: toLink(reader, parameters) } : {};
}

function toThing(route: RestRoute, routes: readonly RestRoute[]): Links {
  const subject = findSubject(route, routes);
  if (subject === undefined || !route.output || !findShape(route.output)) return {};
  const near = routes.filter((other) => {
    if (other === route) return false;
    if (other.path === subject) return isRead(route) || isRead(other);
    return isRead(route) && findSegmentBelow(other.path, subject) !== undefined;
  });
  const links = near.flatMap((target) => {
    const parameters = findParameters(target.path, route, { schema: route.output, pointer: '' });
    return parameters ? [[toOperationId(target), toLink(target, parameters)] as const] : [];
  });
  return Object.fromEntries(links);
}

const NEXT_PAGE = 'The next page, unless the cursor is null: repeat the other parameters';

/** Where in an answer the thing lies whose fields name it. */
interface Body {
  readonly schema: Schema | undefined;
  readonly pointer: string;
}

/** Returns the expression of each parameter of a path, or `null` when one is nowhere to be had, or there is none to be said. */
function findParameters(path: string, from: RestRoute, body: Body): Record<string, string> | null {
  const names = readParameters(path);
  const own = names.at(-1);
  const found = names.map((name) => {
    const isKnown = from.path.startsWith(
      path.slice(0, path.indexOf(`{${name}}`) + name.length + 2),
    );
    // The thing knows best how it is called, and the request what the thing is part of.
    const isTold = (name === own || !isKnown) && hasField(body.schema, name);
    if (isTold) return [name, `$response.body#${body.pointer}/${name}`];
    return isKnown ? [name, `$request.path.${name}`] : null;
  });
  return names.length > 0 && found.every((each) => each !== null)
    ? Object.fromEntries(found)
    : null;
}

function hasField(schema: Schema | undefined, name: string): boolean {
  return schema !== undefined && Object.hasOwn(findShape(schema) ?? {}, name);
}

function toLink(target: RestRoute, parameters: Record<string, string>): oas31.LinkObject {
  return { operationId: toOperationId(target), parameters };
}

/** As the generator names operations. */
function toOperationId({ openapi, procedure }: RestRoute): string {
  return openapi.operationId ?? procedure.path.replaceAll('.', '-');
}
