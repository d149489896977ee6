import { ProcedureError } from '@duet/procedure';
import { initTRPC, TRPCError, tracked } from '@trpc/server';
import { z } from 'zod';
import type { RestMeta } from '../src/index.ts';

/** Text that must never reach a caller. */
export const CANARY = 'canary: SELECT password FROM users';

export interface ToyContext {
  principal: string | null;
}

const t = initTRPC.context<ToyContext>().meta<RestMeta>().create();

const Book = z.object({ id: z.string(), title: z.string(), pages: z.int().optional() });

/** Everything that a value in a path or query can be meant for. */
export const SearchInput = z.object({
  limit: z.int().min(1).max(100).default(20),
  ratio: z.number().optional(),
  draft: z.boolean().optional(),
  since: z.date().optional(),
  size: z.bigint().optional(),
  order: z.enum(['asc', 'desc']).optional(),
  page: z.union([z.literal('last'), z.int()]).optional(),
  tag: z.array(z.string()).optional(),
  year: z.array(z.int()).optional(),
  q: z.string().optional(),
  filter: z.object({ author: z.string() }).optional(),
  written: z.strictObject({ after: z.date().optional(), pages: z.int().optional() }).optional(),
  fields: z.array(z.enum(['id', 'title'])).optional(),
});

export const SearchOutput = z.object({ seen: z.record(z.string(), z.string()) });

/** Shows each field of an input with its type, so that tests can tell "12" from 12. */
export function show(input: Record<string, unknown>): z.infer<typeof SearchOutput> {
  const seen = Object.entries(input).map(([key, value]) => [key, showValue(value)]);
  return { seen: Object.fromEntries(seen) };
}

function showValue(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  return value instanceof Date ? `Date ${value.toISOString()}` : JSON.stringify(value);
}

const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.principal) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next();
});

/** A fresh router with fresh schemas, so that a test which spoils one spoils nobody else's. */
export function createToyRouter() {
  return t.router({
    book: t.router({
      byId: t.procedure
        .meta({ openapi: { method: 'GET', path: '/books/{id}', protect: false, tags: ['book'] } })
        .input(z.object({ id: z.string() }))
        .output(Book)
        .query(({ input: { id } }) => ({ id, title: `Title of ${id}`, secret: CANARY })),
      search: t.procedure
        .meta({ openapi: { method: 'GET', path: '/books/search', protect: false } })
        .input(SearchInput)
        .output(SearchOutput)
        .query(({ input }) => show(input)),
      byNumber: t.procedure
        .meta({ openapi: { method: 'GET', path: '/numbers/{number}', protect: false } })
        .input(z.object({ number: z.int() }))
        .output(z.object({ number: z.int() }))
        .query(({ input }) => input),
      create: t.procedure
        .meta({
          openapi: { method: 'POST', path: '/books', summary: 'Add a book' },
        })
        .input(z.strictObject({ id: z.string().min(1), title: z.string().max(20) }))
        .output(Book)
        .mutation(({ input }) => input),
      replace: t.procedure
        .meta({ openapi: { method: 'PUT', path: '/books/{id}', protect: false } })
        .input(z.object({ id: z.string(), title: z.string(), pages: z.int().optional() }))
        .output(Book)
        .mutation(({ input }) => input),
      update: t.procedure
        .meta({ openapi: { method: 'PATCH', path: '/books/{id}', protect: false } })
        .input(z.object({ id: z.string(), title: z.string().optional() }))
        .output(Book)
        .mutation(({ input: { id, title = 'unchanged' } }) => ({ id, title })),
      delete: t.procedure
        .meta({
          openapi: {
            method: 'DELETE',
            path: '/books/{id}',
            errorResponses: { 404: 'No such book' },
          },
        })
        .input(z.object({ id: z.string() }))
        .output(z.void())
        .mutation(() => {}),
      publish: t.procedure
        .meta({ openapi: { method: 'POST', path: '/books/{id}/publish', protect: false } })
        .input(z.object({ id: z.string() }))
        .output(z.object({ id: z.string(), published: z.boolean() }))
        .mutation(({ input }) => ({ ...input, published: true })),
      onChange: t.procedure
        .meta({ openapi: { method: 'GET', path: '/books/events', protect: false } })
        .input(z.object({ lastEventId: z.string().optional(), last: z.int().default(3) }))
        .subscription(async function* ({ input: { lastEventId = '0', last } }) {
          for (let id = Number(lastEventId) + 1; id <= last; id += 1) {
            yield tracked(String(id), { id });
          }
        }),
    }),
    me: signedIn
      .meta({ openapi: { method: 'GET', path: '/me' } })
      .output(z.object({ name: z.string() }))
      .query(({ ctx }) => ({ name: ctx.principal ?? '' })),
    fail: t.procedure
      .meta({ openapi: { method: 'GET', path: '/fail', protect: false } })
      .input(z.object({ how: z.enum(['throw', 'taken', 'busy', 'output', 'copied']) }))
      .output(z.object({ never: z.literal(true) }))
      .query(({ input: { how } }) => fail(how)),
    hidden: t.procedure
      .meta({ openapi: { method: 'GET', path: '/hidden', enabled: false } })
      .query(() => 'not on REST'),
    file: t.procedure
      .meta({ openapi: { method: 'GET', path: '/book.list', protect: false } })
      .output(z.array(z.string()))
      .query(() => ['one']),
  });
}

function fail(how: string): { never: true } {
  if (how === 'taken') {
    throw new ProcedureError({ code: 'CONFLICT', reason: 'ID_TAKEN', message: 'That id is taken' });
  }
  if (how === 'busy') {
    const message = 'Come back later';
    const reason = 'BUSY';
    throw new ProcedureError({
      code: 'SERVICE_UNAVAILABLE',
      reason,
      message,
      retryAfterSeconds: 3,
    });
  }
  if (how === 'copied') throw new TRPCError({ code: 'CONFLICT', cause: new Error(CANARY) });
  // Deliberately what the output schema does not allow.
  if (how === 'output') return { canary: CANARY } as unknown as { never: true };
  throw new Error(CANARY);
}
