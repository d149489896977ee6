import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { appRouter } from '../root.ts';
import { describeRouter } from './describe-router.ts';
import type { DescribedRouter } from './described-router.ts';

const description = describeRouter(appRouter);

/** The router as front ends see it: they import the declarations that the compiler writes of this file, and nothing of the server. */
export type AppRouter = DescribedRouter<typeof description>;

/** `RouterInputs['article']['create']` is what `article.create` takes. */
export type RouterInputs = inferRouterInputs<AppRouter>;
/** `RouterOutputs['article']['bySlug']` is what `article.bySlug` returns. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;
