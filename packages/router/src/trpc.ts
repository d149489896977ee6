import { type EntityManager, readOnly, retryTransient, transactional } from '@duet/db';
import { toFailure } from '@duet/procedure';
import type { RestMeta } from '@duet/rest';
import { initTRPC, type TRPCProcedureType as ProcedureType } from '@trpc/server';
import { type AccessMeta, assertMayCall } from './access.ts';
import { failure, type ProblemCode } from './catalogue.ts';
import type { Context } from './context.ts';
import { toTRPCError } from './errors.ts';
import { findRequestId } from './failed-request.ts';
import { once } from './idempotency/once.ts';
import { anyone, type Policy, signedIn } from './policy.ts';
import { enforceRateLimit } from './rate-limit/enforce-rate-limit.ts';
import type { RateLimitMeta } from './rate-limit/rate-limit.ts';

/** What a procedure declares about itself beyond its contract. */
export interface Meta extends RestMeta<ProblemCode>, AccessMeta, RateLimitMeta {
  /**
   * `false` for a mutation that does slow work outside the database and opens its own transaction, in which it also keeps
   * its `Idempotency-Key`.
   */
  transaction?: false;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    sse: {
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 30_000 },
    },
    errorFormatter: ({ shape, error, ctx }) => {
      const { message, ...failure } = toFailure(error);
      const { httpStatus, path } = shape.data;
      const data = {
        ...failure,
        httpStatus,
        path,
        requestId: ctx?.requestId ?? findRequestId(error),
      };
      return { code: shape.code, message, data };
    },
  });

export const { router, createCallerFactory } = t;

/** Before anything that costs something, refusals included: whoever is refused may not go on asking. */
const countCall = t.middleware(async ({ ctx, meta, type, getRawInput, next }) => {
  if (!ctx.callCounts) return next();
  const remember = await enforceRateLimit({ meta, type, getRawInput }, ctx);
  const result = await next();
  if (result.ok) await remember?.();
  return result;
});

const enforceAccess = t.middleware(({ ctx, meta, path, type, next }) => {
  assertMayCall({ meta, path, type }, ctx.principal);
  return next();
});

/**
 * Gives every call its own unit of work, because a batch runs its calls in parallel: a query cannot
 * write, a mutation commits as a whole or not at all, and effects outside the database wait for that. So
 * a call that a rival made the database undo can simply begin again.
 */
const unitOfWork = t.middleware(async ({ ctx, type, meta, path, getRawInput, next }) => {
  const attempt = async () => {
    const effects: (() => void)[] = [];
    const afterCommit = (effect: () => void) => void effects.push(effect);
    const undoings: ((em: EntityManager) => Promise<void>)[] = [];
    const afterRollback = (undo: (em: EntityManager) => Promise<void>) => void undoings.push(undo);
    const work = async (em: EntityManager) => {
      const run = () => next({ ctx: { em, afterCommit, afterRollback } });
      const call = { ctx, em, path, meta, getRawInput };
      const result = await (isTransaction(type, meta) ? once(call, run) : run());
      if (!result.ok) throw result.error;
      return result;
    };

    try {
      const result = await unitFor(type, meta)(ctx.em, work);
      for (const effect of effects) effect();
      return result;
    } catch (error) {
      // Why the call failed is what its caller has to know; what cannot be undone is left to housekeeping.
      for (const undo of undoings) await undo(ctx.em.fork()).catch(() => undefined);
      throw error;
    }
  };

  try {
    const isRepeatable = type === 'query' || isTransaction(type, meta);
    return await (isRepeatable ? retryTransient(attempt) : attempt());
  } catch (error) {
    throw toTRPCError(error);
  }
});

function unitFor(type: ProcedureType, meta: Meta | undefined) {
  if (type === 'query') return readOnly;
  if (isTransaction(type, meta)) return transactional;
  return <TResult>(em: EntityManager, work: (em: EntityManager) => Promise<TResult>) =>
    work(em.fork());
}

function isTransaction(type: ProcedureType, meta: Meta | undefined): boolean {
  return type === 'mutation' && meta?.transaction !== false;
}

/** Declares no policy yet: what is built on it must, or the server does not start. */
export const unguardedProcedure = t.procedure.use(countCall).use(enforceAccess).use(unitOfWork);

/** Open to everyone. */
export const publicProcedure = unguardedProcedure.meta({ policy: anyone });

/** Signed-in users only: `ctx.principal` is never `null` past this point. */
export const protectedProcedure = unguardedProcedure
  .meta({ policy: signedIn })
  .use(({ ctx, next }) => {
    if (!ctx.principal) throw failure('UNAUTHORIZED');
    return next({ ctx: { principal: ctx.principal } });
  });

/** A person in a session, and no program: `ctx.session` is what they are signed in with. */
export const sessionProcedure = protectedProcedure.meta({ scope: false }).use(({ ctx, next }) => {
  const { credential } = ctx.principal;
  if (credential.kind !== 'session') throw failure('SESSION_REQUIRED');
  return next({ ctx: { session: credential } });
});

/** A person who has just proved who they are, for what a stranger at an unlocked screen must not do. */
export const freshSessionProcedure = sessionProcedure.meta({ fresh: true });

/** Signed-in users, as far as the policy covers what they call it on. */
export function procedureFor(policy: Policy) {
  return protectedProcedure.meta({ policy });
}

/** What a procedure finds in `ctx`: the request's context, inside its own unit of work. */
export interface ProcedureContext extends Context {
  readonly afterCommit: (effect: () => void) => void;
  /** Undoes what was done outside the database when the call fails, on an entity manager of its own. */
  readonly afterRollback: (undo: (em: EntityManager) => Promise<void>) => void;
}
