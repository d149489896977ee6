import type { Break, Pair } from './break.ts';
import { toText } from './break.ts';
import { findLimitBreaks } from './limit-breaks.ts';
import { findPresenceBreaks, toPresence } from './presence-breaks.ts';
import { type Alternative, type Schema, toAlternatives, valuesOf } from './schema.ts';
import { type Scope, toBreak, withinMember } from './scope.ts';
import { findValueBreaks } from './value-breaks.ts';

/**
 * Compares a schema with what became of it. What clients may send must still be accepted; what they get must be
 * what they have been told of.
 */
export function findSchemaBreaks(pair: Pair<Schema>, scope: Scope): Break[] {
  const { around = [] } = scope;
  const names = { before: pair.before.$ref ?? pair.before, after: pair.after.$ref ?? pair.after };
  if (around.some((each) => each.before === names.before && each.after === names.after)) return [];

  const before = toAlternatives(pair.before, scope.resolve.before);
  const after = toAlternatives(pair.after, scope.resolve.after);
  const inside = { ...scope, around: [...around, names] };
  return scope.direction === 'input'
    ? before.flatMap((each) => findBest(after.map(toPair(each)), { before, after }, inside))
    : after.flatMap((each) => findBest(before.map(toReversePair(each)), { before, after }, inside));
}

const toPair = (before: Alternative) => (after: Alternative) => ({ before, after });
const toReversePair = (after: Alternative) => (before: Alternative) => ({ before, after });

/** Compares with the alternative that differs least. */
function findBest(
  candidates: Pair<Alternative>[],
  all: Pair<Alternative[]>,
  scope: Scope,
): Break[] {
  const found = candidates
    .filter((pair) => isSameType(pair, scope))
    .map((pair) => findAlternativeBreaks(pair, scope))
    .sort((one, other) => one.length - other.length)[0];
  if (found) return found;
  const what = scope.direction === 'input' ? 'a type is accepted no longer' : 'a type is new';
  return [toBreak(scope, what, { before: typesOf(all.before), after: typesOf(all.after) })];
}

function isSameType({ before, after }: Pair<Alternative>, { direction }: Scope): boolean {
  const [narrow, wide] = direction === 'input' ? [before, after] : [after, before];
  if (wide.type === undefined || wide.type === narrow.type) return true;
  return wide.type === 'number' && narrow.type === 'integer';
}

function typesOf(alternatives: Alternative[]): string {
  return toText([...new Set(alternatives.map(({ type = 'anything' }) => type))]);
}

function findAlternativeBreaks(pair: Pair<Alternative>, scope: Scope): Break[] {
  return [
    ...findValueBreaks({ before: valuesOf(pair.before), after: valuesOf(pair.after) }, scope),
    ...findLimitBreaks(pair, scope),
    ...findItemBreaks(pair, scope),
    ...findPropertyBreaks(pair, scope),
    ...findOtherMemberBreaks(pair, scope),
  ];
}

function findItemBreaks({ before, after }: Pair<Alternative>, scope: Scope): Break[] {
  if (!before.items && !after.items) return [];
  const items = { before: before.items ?? {}, after: after.items ?? {} };
  return findSchemaBreaks(items, withinMember(scope, '*'));
}

function findPropertyBreaks({ before, after }: Pair<Alternative>, scope: Scope): Break[] {
  const names = new Set([
    ...Object.keys(before.properties ?? {}),
    ...Object.keys(after.properties ?? {}),
    ...(after.required ?? []),
  ]);
  return [...names].flatMap((name) => {
    const [was, is] = [before.properties?.[name], after.properties?.[name]];
    const place = withinMember(scope, name);
    const presence = {
      before: toPresence(name, before, was),
      after: toPresence(name, after, is),
    };
    return [
      ...findPresenceBreaks(presence, place),
      ...(was && is ? findSchemaBreaks({ before: was, after: is }, place) : []),
    ];
  });
}

/** Records and open objects: whether members without a name of their own come in, and as what. */
function findOtherMemberBreaks({ before, after }: Pair<Alternative>, scope: Scope): Break[] {
  const [was, is] = [before.additionalProperties ?? true, after.additionalProperties ?? true];
  if (was === is) return [];
  if (is !== false && was !== false) {
    const schemas = { before: was === true ? {} : was, after: is === true ? {} : is };
    return findSchemaBreaks(schemas, withinMember(scope, '*'));
  }
  const isHarmless = scope.direction === 'output' ? typeof was !== 'object' : was === false;
  if (isHarmless || is !== false) return [];
  const what = scope.direction === 'input' ? 'other members are refused' : 'other members are gone';
  return [toBreak(scope, what, { before: 'of any name', after: 'none' })];
}
