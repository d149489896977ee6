import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PgliteConnection } from '@mikro-orm/pglite';
import { type Database, type OpenDatabase, toDatabase } from '../database.ts';
import { openPglite } from '../pglite.ts';
import { emptyTables } from './empty-tables.ts';
import { hashMigrations } from './migrations-hash.ts';
import type { TestDatabasePool } from './test-database.ts';

/**
 * A new PGlite takes a second and a migration as long again, so one migrated data folder is kept in a file and loaded. What
 * is given back is emptied and used again, because each instance holds some 200 MB.
 */
export async function createPglitePool(): Promise<TestDatabasePool> {
  const image = await loadImage();
  const free: Database[] = [];
  return {
    take: async () => free.pop() ?? toDatabase(await openPglite({ loadDataDir: image })),
    async giveBack(database) {
      await emptyTables(database);
      free.push(database);
    },
  };
}

async function loadImage(): Promise<Blob> {
  const file = join(CACHE_FOLDER, `pglite-${await pgliteVersion()}-${await hashMigrations()}.tar`);
  try {
    return new Blob([await readFile(file)]);
  } catch {
    const image = await createImage();
    await store(file, image);
    return image;
  }
}

async function createImage(): Promise<Blob> {
  const database = await openPglite({});
  await database.migrate();
  const image = await nativeClient(database).then((client) => client.dumpDataDir('none'));
  await database.close();
  return image;
}

function nativeClient({ orm }: OpenDatabase) {
  // An in-memory database is opened with the PGlite driver, whose connection this is.
  return (orm.em.getConnection() as unknown as PgliteConnection).getNativeClient();
}

/** Several workers may do this at once: each writes a file of its own, and the last one to finish names it. */
async function store(file: string, image: Blob): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, image.stream());
  await rename(draft, file);
}

const CACHE_FOLDER = join(import.meta.dirname, '../../node_modules/.cache/duet');

async function pgliteVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest: unknown = JSON.parse(
    await readFile(join(dirname(entry), '../package.json'), 'utf8'),
  );
  return String(Object(manifest).version);
}
