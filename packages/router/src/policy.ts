import type { Principal } from './context.ts';

/** Who may call a procedure. Ownership is decided in the query; what is said of it here is for those who offer the call. */
export interface Policy {
  readonly name: string;
  /** Who that is, in a sentence for people. */
  readonly who: string;
  /** Whether the caller may call the procedure at all, whatever they call it on. */
  readonly admits: (principal: Principal | null) => boolean;
  /**
   * Whether the call makes sense for a caller it admits on this thing, as far as they see it: a vain one is not offered. The
   * thing is what the neighbouring query returns, or less of it.
   */
  readonly covers?: (principal: Principal, thing: object) => boolean;
}

export const anyone: Policy = { name: 'anyone', who: 'Anybody may ask.', admits: () => true };

export const signedIn: Policy = {
  name: 'signedIn',
  who: 'Sign in first.',
  admits: (principal) => principal !== null,
};

export const isAdmin: Policy = {
  name: 'isAdmin',
  who: 'Only admins may ask.',
  admits: (principal) => principal?.role === 'admin',
};

/** Whether somebody sees to what others publish: moderators do, and admins. */
export function isModerator({ role }: Principal): boolean {
  return role !== 'user';
}

/**
 * Returns the policy of a call that signed-in users make on one thing. Any field of the thing may be missing: what a list
 * leaves out nobody can judge by, and such a call is better not offered.
 */
export function signedInOn<TThing extends object>(name: string, covers: Covers<TThing>): Policy {
  return { ...signedIn, name, ...coveringOnly(covers) };
}

/** Returns the policy of a call that admins make on one thing, in the same way. */
export function adminsOn<TThing extends object>(name: string, covers: Covers<TThing>): Policy {
  return { ...isAdmin, name, ...coveringOnly(covers) };
}

type Covers<TThing> = (principal: Principal, thing: Partial<TThing>) => boolean;

function coveringOnly<TThing>(covers: Covers<TThing>): Pick<Policy, 'covers'> {
  // Sound, because the procedure and its neighbours answer with this thing, whole or in part.
  return { covers: (principal, thing) => covers(principal, thing as Partial<TThing>) };
}
