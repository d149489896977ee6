import type { Procedure } from '@duet/procedure';
import type { RestMeta } from '@duet/rest';
import { invalidField } from './errors.ts';

/** What a procedure declares about the scope that a token needs for it. */
export interface ScopeMeta {
  /**
   * The scope that a token needs for the call: `<resource>:read` or `<resource>:write` unless told, from the place and the type
   * of the procedure. `false` for what only a person in a session may do.
   */
  scope?: string | false;
  /** What the scope is about, to follow "Read" or "Change": the plural of the resource unless a procedure of the scope tells. */
  subject?: string;
}

/** One scope, in words that its owner decides by. */
export interface ScopeDescription {
  /** As tokens have it: `article:write`. */
  readonly name: string;
  /** The part before the colon. */
  readonly resource: string;
  readonly access: 'read' | 'write';
  /** `Change articles`. */
  readonly title: string;
  /** What each procedure that the scope opens is for, in its own words. */
  readonly operations: readonly string[];
}

/** Throws a failure of the field `scopes` that says what there is instead of a scope that there is not. */
export function assertScopes(wanted: readonly string[], known: readonly ScopeDescription[]): void {
  const names = known.map(({ name }) => name);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  const text = `There is no scope ${unknown.join(', ')}. There are ${names.join(', ')}.`;
  throw invalidField('scopes', text);
}

type ScopedProcedure = Pick<Procedure, 'meta' | 'path' | 'type'>;

/** Returns the scope that a token needs for a procedure, or null when no token may call it. */
export function findScope({ meta, path, type }: ScopedProcedure): string | null {
  const { scope } = metaOf(meta);
  if (scope === false) return null;
  const [resource = ''] = path.split('.');
  return scope ?? `${resource}:${type === 'mutation' ? 'write' : 'read'}`;
}

/**
 * Returns every scope that the procedures need, resource by resource, reading first. Nothing is listed twice: titles and
 * operations are what the procedures say of themselves.
 */
export function describeScopes(procedures: readonly ScopedProcedure[]): ScopeDescription[] {
  const openedBy = Map.groupBy(procedures, findScope);
  return [...openedBy]
    .flatMap(([name, opened]) => (name === null ? [] : describeScope(name, opened)))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Throws for a name of another form: it would be a scope that nobody can be asked for in words. */
function describeScope(name: string, opened: readonly ScopedProcedure[]): ScopeDescription {
  const [, resource, access] = /^([a-zA-Z]+):(read|write)$/.exec(name) ?? [];
  if (!resource || (access !== 'read' && access !== 'write')) {
    const paths = opened.map(({ path }) => path).join(', ');
    throw new Error(`The scope ${name} of ${paths} is not <resource>:read or <resource>:write.`);
  }

  const subject = opened.map(({ meta }) => metaOf(meta).subject).find(Boolean);
  const verb = access === 'read' ? 'Read' : 'Change';
  const title = `${verb} ${subject ?? `${resource}s`}`;
  return { name, resource, access, title, operations: opened.map(toSummary) };
}

function toSummary({ meta, path }: ScopedProcedure): string {
  return metaOf(meta).openapi?.summary ?? path;
}

function metaOf(meta: unknown): ScopeMeta & RestMeta {
  return (meta ?? {}) as ScopeMeta & RestMeta; // as declared by Meta in trpc.ts
}
