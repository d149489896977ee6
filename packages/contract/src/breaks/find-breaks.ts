import type { oas31 } from 'zod-openapi';
import { type Break, type Pair, toText } from './break.ts';
import { findOperationBreaks } from './operation-breaks.ts';
import { createResolve } from './reference.ts';
import { type Scope, toBreak } from './scope.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/**
 * Returns every change of a document that breaks clients written for the one before. Which changes count, and why, is in
 * docs/decisions/0024-what-breaks-a-client.md.
 */
export function findBreaks(before: oas31.OpenAPIObject, after: oas31.OpenAPIObject): Break[] {
  const resolve = { before: createResolve(before), after: createResolve(after) };
  const known = toOperations(after);
  const inOperations = [...toOperations(before)].flatMap(([operation, was]) => {
    const scope: Scope = { operation, place: '', direction: 'output', resolve };
    const is = known.get(operation);
    if (is) return findOperationBreaks({ before: was, after: is }, scope);
    const place = { operation, place: 'the operation' };
    return [toBreak(place, 'it is gone', { before: 'there', after: 'none' })];
  });
  return [
    ...findServerBreaks({ before, after }),
    ...findSchemeBreaks({ before, after }),
    ...inOperations,
  ];
}

function toOperations({ paths = {} }: oas31.OpenAPIObject): Map<string, oas31.OperationObject> {
  return new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        return operation ? [[`${method.toUpperCase()} ${path}`, operation] as const] : [];
      }),
    ),
  );
}

function findServerBreaks({ before, after }: Pair<oas31.OpenAPIObject>): Break[] {
  const [was, is] = [before, after].map(({ servers = [] }) => servers.map(({ url }) => url));
  if (was?.every((url) => is?.includes(url))) return [];
  const place = { operation: 'All operations', place: 'servers' };
  return [toBreak(place, 'they lie elsewhere', { before: toText(was), after: toText(is) })];
}

/** How to prove who one is: the name of the cookie, say. */
function findSchemeBreaks({ before, after }: Pair<oas31.OpenAPIObject>): Break[] {
  const known = after.components?.securitySchemes ?? {};
  return Object.entries(before.components?.securitySchemes ?? {}).flatMap(([name, scheme]) => {
    const [was, is] = [toProof(scheme), toProof(known[name] ?? {})];
    if (was === is) return [];
    const place = { operation: 'All operations', place: `securitySchemes ${name}` };
    return [toBreak(place, 'callers prove otherwise who they are', { before: was, after: is })];
  });
}

function toProof(scheme: object): string {
  // A scope that an operation needs is named there; that there is another one breaks nobody.
  return JSON.stringify(scheme, (key, value) =>
    key === 'description' || key === 'scopes' ? undefined : value,
  );
}
