import type { Break, Pair } from './break.ts';
import type { Resolve } from './reference.ts';

/** Where a comparison is, and what flows there: clients send inputs and read outputs. */
export interface Scope {
  readonly operation: string;
  readonly place: string;
  readonly direction: 'input' | 'output';
  readonly resolve: Pair<Resolve>;
  /** The schemas around this one, by name where they have one: a recursive schema ends where it meets itself. */
  readonly around?: readonly Pair<unknown>[];
}

/** Returns the scope of a part. Members of schemas are steps like those of a JSON Pointer; `*` is any item. */
export function within(scope: Scope, step: string): Scope {
  return { ...scope, place: scope.place === '' ? step : `${scope.place} ${step}` };
}

export function withinMember(scope: Scope, name: string): Scope {
  const isMember = /(^|\s)\/\S*$/.test(scope.place);
  return isMember ? { ...scope, place: `${scope.place}/${name}` } : within(scope, `/${name}`);
}

/** What is wrong at the scope's place, unless the caller names another. */
export function toBreak(
  { operation, place }: Pick<Scope, 'operation' | 'place'>,
  what: string,
  { before, after }: Pair<string>,
): Break {
  return { operation, place, what, before, after };
}
