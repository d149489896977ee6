import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from './root.ts';

export { type ArticleEvents, createArticleEvents } from './article/article.events.ts';
export { CATALOGUE, failure, type ProblemCode } from './catalogue.ts';
export type { Context, Device, Files, Principal, SessionToken } from './context.ts';
export { toTRPCError } from './errors.ts';
export { nameRequest } from './failed-request.ts';
export { removeOrphanedFiles } from './file/file.housekeeping.ts';
export { createCursorKey } from './list/cursor-key.ts';
export { assertMayCall, assertPolicies, isAllowed, isOpenToAnyone } from './policy.ts';
export { type AppRouter, appRouter, createCaller } from './root.ts';

/** `RouterInputs['article']['create']` is what `article.create` takes. */
export type RouterInputs = inferRouterInputs<AppRouter>;
/** `RouterOutputs['article']['bySlug']` is what `article.bySlug` returns. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;
