import type { Procedure } from '@duet/procedure';
import { failure } from './catalogue.ts';
import type { Context, Principal } from './context.ts';
import { anyone, type Policy } from './policy.ts';
import { findScope, type ScopeMeta } from './scope.ts';

/** What a procedure declares about who may call it, and with what. */
export interface AccessMeta extends ScopeMeta {
  policy?: Policy;
  /** Whether a session must have proved who it is within the last ten minutes (SES-6). */
  fresh?: boolean;
}

/** A procedure, as far as access to it is decided by its own. */
export type Callee = Pick<Procedure, 'meta' | 'path' | 'type'>;

const FRESH_MS = 10 * 60_000;

/** Throws what keeps the caller from a procedure, whatever they call it on. */
export function assertMayCall(procedure: Callee, principal: Principal | null): void {
  const policy = findPolicy(procedure);
  if (!policy) throw failure('FORBIDDEN', { message: `${procedure.path} has no policy` });
  if (!policy.admits(principal)) throw failure(principal ? 'FORBIDDEN' : 'UNAUTHORIZED');
  if (principal) assertCredential(procedure, principal);
}

function assertCredential(procedure: Callee, { credential }: Principal): void {
  const { fresh } = accessOf(procedure);
  if (credential.kind === 'session') {
    if (fresh && !isFresh(credential)) throw failure('REAUTHENTICATION_REQUIRED');
    return;
  }

  const scope = findScope(procedure);
  if (scope === null) throw failure('SESSION_REQUIRED');
  if (credential.scopes.includes(scope)) return;
  throw failure('INSUFFICIENT_SCOPE', {
    scope,
    message: `This token lacks the scope ${scope}, which ${procedure.path} needs`,
  });
}

function isFresh({ authenticatedAt }: { authenticatedAt: Date }): boolean {
  return Date.now() - authenticatedAt.getTime() < FRESH_MS;
}

/** Throws when the token that opened a stream does not hold any more. What a session may not see is decided change by change. */
export async function assertTokenHolds({
  principal,
  isStillValid,
}: Pick<Context, 'isStillValid' | 'principal'>): Promise<void> {
  if (!principal || principal.credential.kind === 'session') return;
  if (!(await isStillValid())) throw failure('INVALID_TOKEN');
}

/**
 * Whether the caller may call a procedure on this thing: what is refused is not worth offering. What depends on a thing that
 * is not at hand cannot be told, so it is not offered either.
 */
export function isAllowed(
  procedure: Callee,
  principal: Principal | null,
  thing?: unknown,
): boolean {
  const policy = findPolicy(procedure);
  if (!policy?.admits(principal) || !isInScope(procedure, principal)) return false;
  if (!policy.covers) return true;
  if (!principal || typeof thing !== 'object' || thing === null) return false;
  return policy.covers(principal, thing);
}

function isInScope(procedure: Callee, principal: Principal | null): boolean {
  if (!principal || principal.credential.kind === 'session') return true;
  const scope = findScope(procedure);
  return scope !== null && principal.credential.scopes.includes(scope);
}

/** Returns the policy a procedure declares in its metadata, or `null` when it declares none. */
export function findPolicy(procedure: Pick<Callee, 'meta'>): Policy | null {
  return accessOf(procedure).policy ?? null;
}

/** Whether a stranger may call the procedure. */
export function isOpenToAnyone(procedure: Pick<Callee, 'meta'>): boolean {
  return findPolicy(procedure) === anyone;
}

/** Whether only a session that has just proved who it is may call the procedure. */
export function needsFreshSession(procedure: Pick<Callee, 'meta'>): boolean {
  return accessOf(procedure).fresh ?? false;
}

/** Throws a message that names every procedure which anybody could call by oversight. */
export function assertPolicies(procedures: readonly Procedure[]): void {
  const open = procedures.filter((procedure) => !findPolicy(procedure)).map(({ path }) => path);
  if (open.length === 0) return;
  throw new Error(
    `No policy is declared for ${open.join(', ')}. Build on publicProcedure or protectedProcedure, or add .meta({ policy }).`,
  );
}

function accessOf({ meta }: Pick<Callee, 'meta'>): AccessMeta {
  return (meta ?? {}) as AccessMeta; // as declared by Meta in trpc.ts
}
