import type { oas31 } from 'zod-openapi';
import { type Break, type Pair, toText } from './break.ts';
import type { Resolve } from './reference.ts';
import { type Schema, toAlternatives, valuesOf } from './schema.ts';
import { type Scope, toBreak, within } from './scope.ts';

const PROBLEM = 'application/problem+json';

/**
 * Compares the codes of problems. What can no longer go wrong does no harm, and a new code is one of a class that every
 * client must understand (RFC 9110 section 15). A code that goes while another comes is a failure under another name, and
 * one at another status is no longer found where clients look.
 */
export function findProblemBreaks(pair: Pair<oas31.OperationObject>, scope: Scope): Break[] {
  const before = toStatusesByCode(pair.before, scope.resolve.before);
  const after = toStatusesByCode(pair.after, scope.resolve.after);
  const added = [...after.keys()].filter((code) => !before.has(code));
  return [...before].flatMap(([code, status]) => {
    const is = after.get(code);
    if (is === status) return [];
    const place = within(scope, status);
    if (is)
      return [
        toBreak(place, `the problem ${code} has another status`, { before: status, after: is }),
      ];
    const renamed = added.filter((each) => after.get(each) === status);
    if (renamed.length === 0) return [];
    return [toBreak(place, 'a problem has another code', { before: code, after: toText(renamed) })];
  });
}

/** A code that an operation has at several statuses is told by the last of them. */
function toStatusesByCode(
  { responses = {} }: oas31.OperationObject,
  resolve: Resolve,
): ReadonlyMap<string, string> {
  const entries = Object.entries<oas31.ResponseObject | oas31.ReferenceObject>(responses);
  return new Map(
    entries.flatMap(([status, response]) => {
      const schema = resolve<oas31.ResponseObject>(response).content?.[PROBLEM]?.schema;
      // A Schema has the members of the document's own type that are compared, and lets all others be.
      const codes = schema ? toCodes(schema as Schema, resolve) : [];
      return codes.map((code) => [code, status] as const);
    }),
  );
}

function toCodes(schema: Schema, resolve: Resolve): string[] {
  return toAlternatives(schema, resolve).flatMap(({ properties }) =>
    toAlternatives(properties?.code ?? {}, resolve).flatMap((code) =>
      (valuesOf(code) ?? []).map(String),
    ),
  );
}
