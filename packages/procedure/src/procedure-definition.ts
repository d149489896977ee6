import type { AnyTRPCProcedure } from '@trpc/server';

/** A middleware as tRPC stores it. Parsers are middlewares too, marked by `_type`. */
export interface StoredMiddleware {
  (options: object): unknown;
  _type?: string;
}

/** What a built procedure carries besides its public type. */
export interface ProcedureDefinition {
  readonly type: 'query' | 'mutation';
  readonly meta: unknown;
  readonly inputs: readonly unknown[];
  readonly output?: unknown;
  /** Everything before the resolver, in the order in which it runs. */
  readonly middlewares: readonly StoredMiddleware[];
  readonly resolver: (options: object) => unknown;
}

/**
 * Returns the parts of a procedure, or `null` for one that only tRPC itself can run: subscriptions, procedures with a
 * caller of their own, and whatever does not look as this version of tRPC builds it.
 */
export function findDefinition(procedure: AnyTRPCProcedure): ProcedureDefinition | null {
  const stored: object = procedure._def;
  if (!isCompilable(stored)) return null;

  // tRPC stores the resolver twice: bare, and as the last middleware.
  return { ...stored, middlewares: stored.middlewares.slice(0, -1) };
}

function isCompilable(stored: object): stored is ProcedureDefinition {
  const { type, caller, experimental_caller, resolver, inputs, middlewares } = stored as Partial<
    Record<string, unknown>
  >;
  if (type !== 'query' && type !== 'mutation') return false;
  if (caller || experimental_caller) return false;
  if (typeof resolver !== 'function' || !Array.isArray(inputs)) return false;
  return Array.isArray(middlewares) && middlewares.length > 0;
}
