import { type EntityManager, isoText, kysely, newId, StoredFile } from '@duet/db';
import { Download } from '@duet/rest';
import { failure } from '../catalogue.ts';
import type { Context, Files } from '../context.ts';
import { toTRPCError } from '../errors.ts';
import type { ProcedureContext } from '../trpc.ts';
import type { FileOutput } from './file.schema.ts';

/** What of a file's row its owner fills in. */
type Belonging = Pick<StoredFile, 'owner'> & Partial<Pick<StoredFile, 'article'>>;

type WritingContext = Pick<ProcedureContext, 'em' | 'files' | 'afterCommit' | 'afterRollback'>;

/**
 * Stores an uploaded file: its bytes first, then its row in the caller's transaction. When that fails, the bytes go again.
 */
export async function storeFile(
  ctx: WritingContext,
  upload: File,
  belonging: Belonging,
): Promise<StoredFile> {
  const { em, files } = ctx;
  const id = newId();
  const { name, type: contentType } = upload;
  ctx.afterRollback((fresh) => removeUnlessKept(fresh, files, id));
  const stored = await files.storage.put(id, upload.stream(), { contentType });

  const file = em.create(StoredFile, { id, ...belonging, ...stored, name, contentType });
  await em.flush();
  return file;
}

/** A commit whose answer got lost may have been made: the row decides. */
async function removeUnlessKept(em: EntityManager, { storage }: Files, id: string): Promise<void> {
  if ((await em.count(StoredFile, { id })) === 0) await storage.delete(id);
}

/** Removes rows of files, and their bytes once that is committed. What is missed then, housekeeping finds. */
export async function removeFiles(
  { em, files, afterCommit }: WritingContext,
  where: Parameters<typeof em.find<StoredFile>>[1],
): Promise<number> {
  const found = await em.find(StoredFile, where, { fields: ['id'] });
  const ids = found.map(({ id }) => id);
  await em.nativeDelete(StoredFile, { id: { $in: ids } });
  afterCommit(() => {
    for (const id of ids) files.storage.delete(id).catch(() => undefined);
  });
  return ids.length;
}

/** Returns the bytes of a file that the caller may see: an avatar, or an image of an article that they can read. */
export async function getDownload(
  { em, files, principal }: Pick<Context, 'em' | 'files' | 'principal'>,
  id: string,
): Promise<Download> {
  const row = await kysely(em)
    .selectFrom('files as f')
    .leftJoin('articles as a', 'a.id', 'f.article_id')
    .where('f.id', '=', id)
    .where((eb) =>
      eb.or([
        eb('f.article_id', 'is', null),
        eb('a.status', '=', 'published'),
        eb('a.author_id', '=', principal?.userId ?? null),
      ]),
    )
    .select(['f.name', 'f.size', 'f.sha256', 'f.content_type as type', 'f.article_id', 'a.status'])
    .select((eb) => isoText(eb.ref('f.created_at')).as('createdAt'))
    .executeTakeFirst();
  if (!row) throw failure('NOT_FOUND', { message: 'There is no such file' });

  const { name, type, size, sha256 } = row;
  const isPublic = row.article_id === null || row.status === 'published';
  return new Download({
    url: files.toUrl(id),
    ...{ name, type, size, sha256 },
    lastModified: new Date(row.createdAt),
    disposition: 'inline',
    ...(isPublic && { cache: FOR_EVERYBODY }),
    open: (range) =>
      files.storage.get(id, range).catch((cause: unknown) => {
        throw toTRPCError(cause);
      }),
  });
}

/** The bytes under an id never change. A day is how long a removed file may live on in caches. */
const FOR_EVERYBODY = { public: true, maxAge: 24 * 60 * 60, immutable: true };

export function toFileOutput(file: StoredFile, { toUrl }: Files): FileOutput {
  const { id, name, contentType, size } = file;
  return { id, url: toUrl(id), name, contentType, size, createdAt: file.createdAt.toISOString() };
}
