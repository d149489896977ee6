import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type RestMeta, route } from '../src/index.ts';

const t = initTRPC.context<{ principal: string | null }>().meta<RestMeta>().create();

const Writer = z.object({ name: z.string() }).meta({ id: 'Writer' });
const Book = z
  .object({
    id: z.string(),
    version: z.int(),
    title: z.string(),
    genre: z.enum(['novel', 'poems']),
    notes: z.object({ shelf: z.string() }),
    author: Writer.nullable(),
    lent: z.boolean(),
  })
  .meta({ id: 'Book' });
const Remark = z.object({ id: z.string(), text: z.string() });

const BookParams = z.object({ id: z.string() });
const Content = z.object({
  title: z.string().min(1).max(80),
  genre: z.enum(['novel', 'poems']).default('novel'),
  pages: z.int().min(1).optional(),
  summary: z.string().max(2_000).optional().meta({ title: 'What it is about' }),
  notes: z.object({ shelf: z.string() }).default({ shelf: 'A' }),
});
const expectedVersion = z.union([z.int(), z.array(z.int())]).optional();

/** Book 1, lent to nobody, with one remark. */
export const BOOK: z.infer<typeof Book> = {
  id: '1',
  version: 3,
  title: 'First',
  genre: 'poems',
  notes: { shelf: 'B' },
  author: { name: 'Ada & Co' },
  lent: false,
};
const REMARK = { id: 'r1', text: 'Good' };

const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.principal) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next();
});

/** Books on a shelf: what leads where follows from these paths alone. */
export function createShelfRouter() {
  return t.router({
    book: t.router({
      list: t.procedure
        .meta(route('GET /books', 'List books'))
        .input(
          z.object({
            q: z.string().optional(),
            tag: z.array(z.string()).optional(),
            cursor: z.string().optional(),
            limit: z.int().default(2),
          }),
        )
        .output(
          z.object({
            items: z.array(Book),
            nextCursor: z.string().nullable(),
            prevCursor: z.string().nullable(),
          }),
        )
        .query(({ input: { cursor } }) =>
          cursor === '2'
            ? { items: [], nextCursor: null, prevCursor: '1' }
            : { items: [BOOK], nextCursor: '2', prevCursor: null },
        ),
      byId: t.procedure
        .meta(route('GET /books/{id}', 'Read a book'))
        .input(BookParams)
        .output(Book)
        .query(({ input: { id } }) => ({ ...BOOK, id, author: id === '2' ? null : BOOK.author })),
      create: signedIn
        .meta(route('POST /books', 'Add a book'))
        .input(Content)
        .output(Book)
        .mutation(() => ({ ...BOOK, id: '7' })),
      replace: signedIn
        .meta(route('PUT /books/{id}', 'Replace a book'))
        .input(BookParams.extend(Content.shape))
        .output(Book)
        .mutation(() => BOOK),
      update: signedIn
        .meta(route('PATCH /books/{id}', 'Change a book'))
        .input(BookParams.extend(Content.partial().shape).extend({ expectedVersion }))
        .output(Book)
        .mutation(() => BOOK),
      delete: signedIn
        .meta(route('DELETE /books/{id}', 'Remove a book'))
        .input(BookParams.extend({ expectedVersion }))
        .output(z.void())
        .mutation(() => {}),
      lend: signedIn
        .meta(route('POST /books/{id}/lend', 'Lend a book'))
        .input(BookParams)
        .output(Book)
        .mutation(() => ({ ...BOOK, lent: true })),
      cover: signedIn
        .meta(route('PUT /books/{id}/cover', 'Change the cover'))
        .input(BookParams.extend({ title: z.file().max(1_000) }))
        .output(Book)
        .mutation(() => BOOK),
      mine: signedIn
        .meta(route('GET /mine', 'List your books'))
        .output(z.object({ items: z.array(Book) }))
        .query(() => ({ items: [BOOK] })),
    }),
    remark: t.router({
      list: t.procedure
        .meta(route('GET /books/{id}/remarks', 'List remarks'))
        .input(BookParams)
        .output(z.object({ items: z.array(Remark.extend({ remarkId: z.string() })) }))
        .query(() => ({ items: [{ ...REMARK, remarkId: 'r1' }] })),
      byId: t.procedure
        .meta(route('GET /books/{id}/remarks/{remarkId}', 'Read a remark'))
        .input(BookParams.extend({ remarkId: z.string() }))
        .output(Remark)
        .query(() => REMARK),
      create: signedIn
        .meta(route('POST /books/{id}/remarks', 'Remark on a book'))
        .input(BookParams.extend({ text: z.string() }))
        .output(Remark)
        .mutation(() => REMARK),
    }),
    writer: t.procedure
      .meta(route('GET /writers/{name}', 'Read about a writer'))
      .input(z.object({ name: z.string() }))
      .output(Writer)
      .query(({ input }) => input),
    signIn: t.procedure
      .meta(route('POST /session', 'Sign in'))
      .input(z.object({ email: z.email(), password: z.string().min(8) }))
      .output(z.void())
      .mutation(() => {}),
  });
}
