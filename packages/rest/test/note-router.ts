import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { RestMeta } from '../src/index.ts';

const t = initTRPC.context<{ principal: string | null }>().meta<RestMeta>().create();

const NoteOutput = z.object({
  id: z.string(),
  text: z.string(),
  version: z.int(),
  changedAt: z.iso.datetime(),
  reader: z.string().nullable(),
});

const ExpectedVersion = z.union([z.int(), z.array(z.int())]);
const NoteParams = z.strictObject({ id: z.string() });

/** When the note of a fresh router was written, and when it is changed. */
export const WRITTEN_AT = new Date('2020-11-21T08:00:00.700Z');
export const CHANGED_AT = new Date('2020-11-21T09:00:00.200Z');

/** Note 1, in version 1, readable by everybody and changed by whoever says which version. */
export function createNoteRouter() {
  const notes = new Map([
    ['1', { text: 'First', version: 1, changedAt: WRITTEN_AT.toISOString() }],
  ]);

  function find(id: string, expected?: z.infer<typeof ExpectedVersion>) {
    const note = notes.get(id);
    if (!note) throw new TRPCError({ code: 'NOT_FOUND' });
    if (expected === undefined || [expected].flat().includes(note.version)) return note;
    throw new TRPCError({ code: 'PRECONDITION_FAILED' });
  }

  function write(id: string, text: string, version: number) {
    const note = { text, version, changedAt: CHANGED_AT.toISOString() };
    notes.set(id, note);
    return { id, ...note, reader: null };
  }

  return t.router({
    byId: t.procedure
      .meta({
        openapi: { method: 'GET', path: '/notes/{id}' },
        rest: { lastModified: 'changedAt' },
      })
      .input(NoteParams)
      .output(NoteOutput)
      .query(({ ctx, input: { id } }) => ({ id, ...find(id), reader: ctx.principal })),
    list: t.procedure
      .meta({
        openapi: { method: 'GET', path: '/notes' },
        rest: { cache: { public: true, maxAge: 5, sMaxAge: 60, staleWhileRevalidate: 30 } },
      })
      .output(z.array(z.string()))
      .query(() => [...notes.keys()]),
    mine: t.procedure
      .meta({ openapi: { method: 'GET', path: '/mine' }, rest: { cache: { maxAge: 5 } } })
      .output(z.array(z.string()))
      .query(() => []),
    secret: t.procedure
      .meta({ openapi: { method: 'GET', path: '/secret' }, rest: { cache: 'no-store' } })
      .output(z.string())
      .query(() => 'secret'),
    create: t.procedure
      .meta({ openapi: { method: 'POST', path: '/notes' } })
      .input(z.strictObject({ id: z.string(), text: z.string() }))
      .output(NoteOutput)
      .mutation(({ input: { id, text } }) => write(id, text, 1)),
    update: t.procedure
      .meta({ openapi: { method: 'PATCH', path: '/notes/{id}' } })
      .input(NoteParams.extend({ text: z.string(), expectedVersion: ExpectedVersion.optional() }))
      .output(NoteOutput)
      .mutation(({ input: { id, text, expectedVersion } }) =>
        write(id, text, find(id, expectedVersion).version + 1),
      ),
    replace: t.procedure
      .use(({ ctx, next }) => {
        if (ctx.principal === 'nobody') throw new TRPCError({ code: 'UNAUTHORIZED' });
        return next();
      })
      .meta({ openapi: { method: 'PUT', path: '/notes/{id}' }, rest: { ifMatch: 'revision' } })
      .input(NoteParams.extend({ text: z.string(), revision: ExpectedVersion }))
      .output(NoteOutput)
      .mutation(({ input: { id, text, revision } }) =>
        write(id, text, find(id, revision).version + 1),
      ),
    delete: t.procedure
      .meta({ openapi: { method: 'DELETE', path: '/notes/{id}' } })
      .input(NoteParams.extend({ expectedVersion: ExpectedVersion.optional() }))
      .output(z.void())
      .mutation(({ input: { id, expectedVersion } }) => {
        find(id, expectedVersion);
        notes.delete(id);
      }),
  });
}
