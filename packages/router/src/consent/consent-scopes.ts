import { OIDC_SCOPES } from '../application/application.schema.ts';
import type { ScopeDescription } from '../scope.ts';

/** A scope, in words that a person decides by. */
export interface AskedScope {
  readonly name: string;
  readonly title: string;
  readonly operations: readonly string[];
}

/** Returns what a request asks for, in the order in which people read it. */
export function describeAskedScopes(
  scope: string | undefined,
  ours: readonly ScopeDescription[],
): AskedScope[] {
  const asked = new Set(scope?.split(' '));
  const all: AskedScope[] = [
    ...OIDC_SCOPES.map((scope) => ({ ...scope, operations: [] })),
    ...ours,
  ];
  return all
    .filter(({ name }) => asked.has(name))
    .map(({ name, title, operations }) => ({ name, title, operations }));
}
