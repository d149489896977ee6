import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MIGRATIONS_FOLDER } from '../orm-options.ts';

/** Names a migrated database by what made it, so that one from before a change is never used again. */
export async function hashMigrations(): Promise<string> {
  const names = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.ts')).sort();
  const texts = await Promise.all(
    names.map((name) => readFile(join(MIGRATIONS_FOLDER, name), 'utf8')),
  );
  return hash('sha256', JSON.stringify([names, texts])).slice(0, 12);
}
