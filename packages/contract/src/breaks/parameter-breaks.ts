import type { oas31 } from 'zod-openapi';
import type { Break, Pair } from './break.ts';
import type { Resolve } from './reference.ts';
import type { Schema } from './schema.ts';
import { findSchemaBreaks } from './schema-breaks.ts';
import { type Scope, toBreak, within } from './scope.ts';

type Parameters = ReadonlyMap<string, oas31.ParameterObject>;

/** Compares path, query, header and cookie parameters. */
export function findParameterBreaks(pair: Pair<oas31.OperationObject>, scope: Scope): Break[] {
  const before = toParameters(pair.before, scope.resolve.before);
  const after = toParameters(pair.after, scope.resolve.after);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    compare({ before: before.get(key), after: after.get(key) }, within(scope, key)),
  );
}

function toParameters({ parameters = [] }: oas31.OperationObject, resolve: Resolve): Parameters {
  const resolved = parameters.map((each) => resolve<oas31.ParameterObject>(each));
  return new Map(resolved.map((each) => [toKey(each), each]));
}

/** RFC 9110 section 5.1: names of fields are case-insensitive. */
function toKey({ in: where, name }: oas31.ParameterObject): string {
  return `${where} ${where === 'header' ? name.toLowerCase() : name}`;
}

function compare(
  { before, after }: Pair<oas31.ParameterObject | undefined>,
  scope: Scope,
): Break[] {
  if (!after) return [toBreak(scope, 'a parameter is gone', { before: 'there', after: 'none' })];
  const isRequiredNow = after.required && !before?.required;
  const presence = { before: before ? 'optional' : 'none', after: 'required' };
  const required = isRequiredNow ? [toBreak(scope, 'a parameter is required now', presence)] : [];
  if (!before) return required;
  return [
    ...required,
    ...compareStyle({ before, after }, scope),
    ...compareSchema({ before, after }, scope),
  ];
}

function compareStyle({ before, after }: Pair<oas31.ParameterObject>, scope: Scope): Break[] {
  const [was, is] = [toStyle(before), toStyle(after)];
  if (was === is) return [];
  return [toBreak(scope, 'a parameter is written otherwise', { before: was, after: is })];
}

function toStyle({ in: where, style, explode }: oas31.ParameterObject): string {
  const found = style ?? (where === 'query' || where === 'cookie' ? 'form' : 'simple');
  return `style ${found}, explode ${explode ?? found === 'form'}`;
}

function compareSchema({ before, after }: Pair<oas31.ParameterObject>, scope: Scope): Break[] {
  // A Schema has the members of the document's own type that are compared, and lets all others be.
  const pair = { before: (before.schema ?? {}) as Schema, after: (after.schema ?? {}) as Schema };
  return findSchemaBreaks(pair, scope);
}
