import { z } from 'zod';
import { toRoute } from '../read-routes.ts';
import type { RestRoute } from '../route.ts';
import { route } from '../route-metadata.ts';

/** What JSON shows of the entry point; HAL has the same links in `_links`, and forms. */
const EntryPointOutput = z
  .object({
    links: z.array(
      z.object({
        rel: z.string().meta({ description: 'A registered relation, or the URL of its page' }),
        href: z.string().meta({ description: 'A URL, or a URI template when `templated`' }),
        templated: z.literal(true).optional().meta({ description: 'RFC 6570' }),
        title: z.string().optional(),
        type: z.string().optional().meta({ description: 'The media type, when it is not JSON' }),
      }),
    ),
  })
  .meta({ id: 'EntryPoint' });

/** One link as JSON shows it. */
export type EntryPointLink = z.infer<typeof EntryPointOutput>['links'][number];

/** `findLinks` gets the caller's context, and returns what they may follow. */
export type FindEntryPointLinks = (ctx: unknown) => EntryPointLink[];

// Strangers all get one, so it is worth keeping for them; what a deployment changes is there within a minute.
const META = route('GET /', 'Where to begin: the links that you may follow', {
  cache: { public: true, maxAge: 0, sMaxAge: 60 },
  protect: false,
  description:
    'A program begins here, follows links and fills in forms, and needs to know no other address.',
  tags: ['Entry point'],
});

/**
 * Returns the route of the entry point, a query like any other to everything that serves and documents routes. Returns `null`
 * when the router has its own.
 */
export function createEntryPointRoute(
  routes: readonly RestRoute[],
  findLinks: FindEntryPointLinks = () => [],
): RestRoute | null {
  if (routes.some(({ method, path }) => method === 'GET' && path === '/')) return null;
  const [entryPoint] = toRoute({
    path: 'entryPoint',
    type: 'query',
    meta: META,
    inputs: [],
    output: EntryPointOutput,
    call: ({ ctx }) => ({ links: findLinks(ctx) }),
  });
  return entryPoint ?? null;
}
