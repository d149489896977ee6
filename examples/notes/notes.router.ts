import { createMemoryStore, type IdempotencyContext, idempotent } from '@duet/idempotency';
import { type RestMeta, route } from '@duet/rest';
import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';

const Note = z
  .object({ id: z.string(), version: z.int(), text: z.string(), pinned: z.boolean() })
  .meta({ id: 'Note' });
type Note = z.infer<typeof Note>;

const NoteParams = z.strictObject({ id: z.string() });
const NoteInput = z.strictObject({
  text: z.string().trim().min(1).max(10_000),
  pinned: z.boolean().default(false),
});
const NoteList = z.object({ items: z.array(Note), nextCursor: z.string().nullable() });

const t = initTRPC.meta<RestMeta>().context<IdempotencyContext>().create();
const write = t.procedure.use(idempotent({ store: createMemoryStore(), scopeOf: () => null }));

const notes = new Map<string, Note>();

function getNote(id: string): Note {
  const note = notes.get(id);
  if (!note) throw new TRPCError({ code: 'NOT_FOUND', message: `There is no note ${id}` });
  return note;
}

function save(note: Note): Note {
  notes.set(note.id, note);
  return note;
}

/** A plain tRPC router: notes in memory, and not a word about HTTP but where each procedure lies. */
export const notesRouter = t.router({
  note: t.router({
    list: t.procedure
      .meta(route('GET /notes', 'List notes'))
      .input(
        z
          .strictObject({
            limit: z.int().min(1).max(100).default(20),
            cursor: z.string().optional(),
          })
          .prefault({}),
      )
      .output(NoteList)
      .query(({ input: { limit, cursor } }) => {
        const ids = [...notes.keys()];
        const start = cursor === undefined ? 0 : ids.indexOf(cursor) + 1;
        const page = ids.slice(start, start + limit);
        const hasMore = start + limit < ids.length;
        return { items: page.map(getNote), nextCursor: hasMore ? (page.at(-1) ?? null) : null };
      }),

    byId: t.procedure
      .meta(route('GET /notes/{id}', 'Read a note'))
      .input(NoteParams)
      .output(Note)
      .query(({ input: { id } }) => getNote(id)),

    create: write
      .meta(route('POST /notes', 'Write a note'))
      .input(NoteInput)
      .output(Note)
      .mutation(({ input }) => save({ id: crypto.randomUUID(), version: 1, ...input })),

    update: write
      .meta(route('PATCH /notes/{id}', 'Change a note'))
      .input(
        NoteParams.extend({
          ...NoteInput.partial().shape,
          expectedVersion: z.union([z.int(), z.array(z.int())]),
        }),
      )
      .output(Note)
      .mutation(({ input: { id, expectedVersion, ...changes } }) => {
        const note = getNote(id);
        if (![expectedVersion].flat().includes(note.version))
          throw new TRPCError({ code: 'PRECONDITION_FAILED' });
        return save({ ...note, ...changes, version: note.version + 1 });
      }),

    delete: write
      .meta(route('DELETE /notes/{id}', 'Delete a note'))
      .input(NoteParams)
      .output(z.void())
      .mutation(({ input: { id } }) => void notes.delete(getNote(id).id)),
  }),
});
