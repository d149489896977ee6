const PER_RESOURCE = 5;

/** Returns a router of that many procedures, written as those of Duet are, and a front end that calls all of them. */
export function writeWideRouter(procedures: number): Record<string, string> {
  const numbers = Array.from({ length: procedures / PER_RESOURCE }, (_, number) => number);
  const names = numbers.map((number) => `resource${number}`);
  return {
    'router.ts': `
import { z } from 'zod';
import { describeRouter } from '../../router/src/front-end/describe-router.ts';
import type { DescribedRouter } from '../../router/src/front-end/described-router.ts';
import { protectedProcedure, publicProcedure, router } from '../../router/src/trpc.ts';
${numbers.map(writeResource).join('')}
const description = describeRouter(router({ ${names.join(', ')} }));
export type AppRouter = DescribedRouter<typeof description>;`,

    'front-end.ts': `
import type { AppRouter } from '@declared/router.ts';
import { createTRPCClient, httpLink } from '@trpc/client';

const duet = createTRPCClient<AppRouter>({ links: [httpLink({ url: '' })] });
${numbers.map(writeCalls).join('')}`,
  };
}

/** No field is called like one of another resource, so that nothing is inferred once for all of them. */
function writeResource(n: number): string {
  return `
const Output${n} = z.object({
  id${n}: z.string(), title: z.string().max(120), tags: z.array(z.string()), author: z.object({ username: z.string() }), version: z.int(),
});
const Input${n} = z.object({ title${n}: z.string().max(120), body: z.string(), tags: z.array(z.string()).default([]) });
const Params${n} = z.object({ slug${n}: z.string() });
const made${n} = { id${n}: '', title: '', tags: [], author: { username: '' }, version: 1 };
const resource${n} = router({
  all: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/resources${n}' } })
    .input(z.object({ limit${n}: z.int().default(20) }))
    .output(z.object({ items: z.array(Output${n}) }))
    .query(() => ({ items: [] })),
  bySlug: publicProcedure
    .meta({ openapi: { method: 'GET', path: '/resources${n}/{slug${n}}' } })
    .input(Params${n})
    .output(Output${n})
    .query(() => made${n}),
  create: protectedProcedure
    .meta({ openapi: { method: 'POST', path: '/resources${n}' } })
    .input(Input${n})
    .output(Output${n})
    .mutation(({ input }) => ({ ...made${n}, title: input.title${n} })),
  update: protectedProcedure
    .meta({ openapi: { method: 'PATCH', path: '/resources${n}/{slug${n}}' } })
    .input(Params${n}.extend(Input${n}.partial().shape))
    .output(Output${n}.nullable())
    .mutation(() => null),
  delete: protectedProcedure
    .meta({ openapi: { method: 'DELETE', path: '/resources${n}/{slug${n}}' } })
    .input(Params${n})
    .output(z.void())
    .mutation(() => undefined),
});`;
}

function writeCalls(n: number): string {
  return `
export const all${n} = duet.resource${n}.all.query({ limit${n}: 1 }).then(({ items }) => items[0]?.id${n});
export const one${n}: Promise<string> = duet.resource${n}.bySlug.query({ slug${n}: '' }).then(({ id${n} }) => id${n});
export const created${n} = duet.resource${n}.create.mutate({ title${n}: '', body: '' });
export const updated${n} = duet.resource${n}.update.mutate({ slug${n}: '', body: '' });
export const deleted${n} = duet.resource${n}.delete.mutate({ slug${n}: '' });`;
}
