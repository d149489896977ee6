import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PgliteConnection } from '@mikro-orm/pglite';
import { openPglite } from '../pglite.ts';
import { hashMigrations } from './migrations-hash.ts';

const CACHE_FOLDER = join(import.meta.dirname, '../../node_modules/.cache/duet');

/**
 * Returns the image of a data folder that is migrated and empty. Making one takes seconds, loading it a fraction of one: it is
 * kept in a file named after the migrations that made it.
 */
export async function loadMigratedImage(): Promise<Blob> {
  return loadImage(`migrated-${await hashMigrations()}`, (database) => database.migrate());
}

/** Returns the image of a data folder without a table, kept in the same way. */
export async function loadBlankImage(): Promise<Blob> {
  return loadImage('blank', async () => undefined);
}

type OpenPglite = Awaited<ReturnType<typeof openPglite>>;
type Prepare = (database: OpenPglite) => Promise<unknown>;

async function loadImage(name: string, prepare: Prepare): Promise<Blob> {
  const file = join(CACHE_FOLDER, `pglite-${await pgliteVersion()}-${name}.tar`);
  try {
    return new Blob([await readFile(file)]);
  } catch {
    const image = await createImage(prepare);
    await store(file, image);
    return image;
  }
}

async function createImage(prepare: Prepare): Promise<Blob> {
  const database = await openPglite({});
  await prepare(database);
  const client = await nativeClient(database);
  const image = await client.dumpDataDir('none');
  await database.close();
  return image;
}

function nativeClient({ orm }: OpenPglite) {
  // openPglite opens with the PGlite driver, and this is that driver's connection.
  return (orm.em.getConnection() as unknown as PgliteConnection).getNativeClient();
}

/** Several workers may do this at once: each writes a file of its own, and the last one to finish names it. */
async function store(file: string, image: Blob): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, image.stream());
  await rename(draft, file);
}

async function pgliteVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest: unknown = JSON.parse(
    await readFile(join(dirname(entry), '../package.json'), 'utf8'),
  );
  return String(Object(manifest).version);
}
