import type { Procedure } from '@duet/procedure';
import { failure } from './catalogue.ts';
import type { Principal } from './context.ts';

/** Who may call a procedure. Ownership is decided in the query; what is said of it here is for those who offer the call. */
export interface Policy {
  readonly name: string;
  /** Whether the caller may call the procedure at all, whatever they call it on. */
  readonly admits: (principal: Principal | null) => boolean;
  /**
   * Whether the call makes sense for a caller it admits on this thing, as far as they see it: a vain one is not offered. The
   * thing is what the neighbouring query returns, or less of it.
   */
  readonly covers?: (principal: Principal, thing: object) => boolean;
}

export const anyone: Policy = { name: 'anyone', admits: () => true };

export const signedIn: Policy = { name: 'signedIn', admits: (principal) => principal !== null };

/**
 * Returns the policy of a call that signed-in users make on one thing. Any field of the thing may be missing: what a list
 * leaves out nobody can judge by, and such a call is better not offered.
 */
export function signedInOn<TThing extends object>(
  name: string,
  covers: (principal: Principal, thing: Partial<TThing>) => boolean,
): Policy {
  // Sound, because the procedure and its neighbours answer with this thing, whole or in part.
  return {
    ...signedIn,
    name,
    covers: (principal, thing) => covers(principal, thing as Partial<TThing>),
  };
}

/** Throws UNAUTHORIZED to strangers and FORBIDDEN to others when the caller may not go on. */
export function assertAdmitted({ admits }: Policy, principal: Principal | null): void {
  if (admits(principal)) return;
  throw failure(principal ? 'FORBIDDEN' : 'UNAUTHORIZED');
}

/** Throws as `assertAdmitted` does, by the policy of a procedure. */
export function assertMayCall(
  procedure: Pick<Procedure, 'meta'>,
  principal: Principal | null,
): void {
  const policy = findPolicy(procedure);
  if (policy) assertAdmitted(policy, principal);
}

/**
 * Whether the caller may call a procedure on this thing: what is refused is not worth offering. What depends on a thing that
 * is not at hand cannot be told, so it is not offered either.
 */
export function isAllowed(
  procedure: Pick<Procedure, 'meta'>,
  principal: Principal | null,
  thing?: unknown,
): boolean {
  const policy = findPolicy(procedure);
  if (!policy?.admits(principal)) return false;
  if (!policy.covers) return true;
  if (!principal || typeof thing !== 'object' || thing === null) return false;
  return policy.covers(principal, thing);
}

/** Returns the policy a procedure declares in its metadata, or `null` when it declares none. */
export function findPolicy({ meta }: Pick<Procedure, 'meta'>): Policy | null {
  return (meta as { policy?: Policy } | undefined)?.policy ?? null; // as declared by Meta in trpc.ts
}

/** Whether a stranger may call the procedure. */
export function isOpenToAnyone(procedure: Pick<Procedure, 'meta'>): boolean {
  return findPolicy(procedure) === anyone;
}

/** Throws a message that names every procedure which anybody could call by oversight. */
export function assertPolicies(procedures: readonly Procedure[]): void {
  const open = procedures.filter((procedure) => !findPolicy(procedure)).map(({ path }) => path);
  if (open.length === 0) return;
  throw new Error(
    `No policy is declared for ${open.join(', ')}. Build on publicProcedure or protectedProcedure, or add .meta({ policy }).`,
  );
}
