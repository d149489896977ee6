import type { Procedure } from '@duet/procedure';
import { failure } from './catalogue.ts';
import type { Principal } from './context.ts';

/** Who may call a procedure, whatever they call it on. Ownership is decided in the query. */
export interface Policy {
  readonly name: string;
  /** Throws UNAUTHORIZED or FORBIDDEN when the caller may not go on. */
  readonly assertAllowed: (principal: Principal | null) => void;
}

export const anyone: Policy = { name: 'anyone', assertAllowed: () => undefined };

export const signedIn: Policy = {
  name: 'signedIn',
  assertAllowed: (principal) => {
    if (!principal) throw failure('UNAUTHORIZED');
  },
};

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
