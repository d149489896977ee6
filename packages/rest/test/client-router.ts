import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { initTRPC, TRPCError, tracked } from '@trpc/server';
import { z } from 'zod';
import { Download, download, type RestMeta, route } from '../src/index.ts';
import { SearchInput, SearchOutput, show } from './toy-router.ts';

const t = initTRPC.context<{ principal: string | null }>().meta<RestMeta>().create();

const Book = z
  .object({ id: z.string(), title: z.string(), version: z.int() })
  .meta({ id: 'Book', description: 'Something to read' });
const BookParams = z.strictObject({ id: z.string() });
const ExpectedVersion = z.union([z.int(), z.array(z.int())]).optional();

/** A list in pages of two, things with versions, files and events: all that a generated client knows how to do. */
export function createClientRouter() {
  const titles = ['One', 'Two', 'Three', 'Four', 'Five'];
  const books = titles.map((title, index) => ({ id: String(index + 1), title, version: 1 }));

  const find = (id: string) => {
    const book = books.find((each) => each.id === id);
    if (!book) throw new TRPCError({ code: 'NOT_FOUND', message: `There is no book ${id}` });
    return book;
  };

  return t.router({
    book: t.router({
      list: t.procedure
        .meta(route('GET /books', 'List books'))
        .input(z.strictObject({ cursor: z.string().optional(), limit: z.int().default(2) }))
        .output(z.object({ items: z.array(Book), nextCursor: z.string().nullable() }))
        .query(({ input: { cursor = '0', limit } }) => {
          const end = Number(cursor) + limit;
          return { items: books.slice(Number(cursor), end), nextCursor: end < 5 ? `${end}` : null };
        }),
      byId: t.procedure
        .meta(route('GET /books/{id}', 'Read a book'))
        .input(BookParams)
        .output(Book)
        .query(({ input: { id } }) => find(id)),
      titles: t.procedure
        .meta(route('GET /titles', 'List fields of books'))
        .input(
          z.strictObject({
            cursor: z.string().optional(),
            fields: z.array(z.enum(['id', 'title'])).optional(),
            expand: z.array(z.enum(['author'])).optional(),
          }),
        )
        .output(
          z.object({
            items: z.array(
              z.object({ id: z.string(), title: z.string(), author: z.string() }).partial(),
            ),
            nextCursor: z.string().nullable(),
          }),
        )
        .query(({ input: { fields = ['id', 'title'] } }) => {
          const items = books.map((book) =>
            Object.fromEntries(fields.map((field) => [field, book[field]])),
          );
          return { items, nextCursor: null };
        }),
      create: t.procedure
        .meta(route('POST /books', 'Add a book'))
        .input(z.strictObject({ title: z.string().min(1) }))
        .output(Book)
        .mutation(({ input: { title } }) => {
          const book = { id: String(books.length + 1), title, version: 1 };
          books.push(book);
          return book;
        }),
      update: t.procedure
        .meta(route('PATCH /books/{id}', 'Change a book', { deprecation: { since: '2026-01-01' } }))
        .input(BookParams.extend({ title: z.string(), expectedVersion: ExpectedVersion }))
        .output(Book)
        .mutation(({ input: { id, title, expectedVersion } }) => {
          const book = find(id);
          const isExpected = expectedVersion === undefined || expectedVersion === book.version;
          if (!isExpected) throw new TRPCError({ code: 'PRECONDITION_FAILED' });
          return Object.assign(book, { title, version: book.version + 1 });
        }),
      delete: t.procedure
        .meta(route('DELETE /books/{id}', 'Remove a book'))
        .input(BookParams)
        .output(z.void())
        .mutation(({ input: { id } }) => {
          books.splice(books.indexOf(find(id)), 1);
        }),
      addCover: t.procedure
        .meta(route('PUT /books/{id}/cover', 'Give a book a cover'))
        .input(BookParams.extend({ image: z.file(), alt: z.string().optional() }))
        .output(z.object({ seen: z.string() }))
        .mutation(async ({ input: { image, alt } }) => ({ seen: `${await image.text()}/${alt}` })),
      text: t.procedure
        .meta(route('GET /books/{id}/text', 'Get the text of a book'))
        .input(BookParams)
        .output(download(['application/json']))
        .query(({ input: { id } }) => {
          const text = JSON.stringify(find(id).title);
          const sha256 = createHash('sha256').update(text).digest('hex');
          const known = { name: 'text.json', type: 'application/json', size: text.length, sha256 };
          return new Download({
            url: `/api/books/${id}/text`,
            ...known,
            open: () => Readable.from([text]),
          });
        }),
      onChange: t.procedure
        .meta(route('GET /books/events', 'Follow the books', { event: z.object({ n: z.int() }) }))
        .input(z.strictObject({ lastEventId: z.string().optional(), last: z.int() }))
        .subscription(async function* ({ input: { lastEventId = '0', last }, signal }) {
          for (let n = Number(lastEventId) + 1; n <= last; n += 1) yield tracked(`${n}`, { n });
          if (last === 99) await sleep(60_000, undefined, { signal });
          if (last === 0) throw new TRPCError({ code: 'FORBIDDEN', message: 'No more for you' });
        }),
    }),
    search: t.procedure
      .meta(route('GET /search', 'Search'))
      .input(SearchInput)
      .output(SearchOutput)
      .query(({ input }) => show(input)),
  });
}
