import { type Database, StoredFile } from '@duet/db';
import type { FileStorage, ListedObject } from '@duet/storage';
import { z } from 'zod';

/** Longer than any upload takes between its bytes and its row. */
const GRACE_MS = 60 * 60_000;

/** How many keys one statement asks about. */
const BATCH_SIZE = 500;

/** Removes stored bytes that no row knows of: those of a process that died, or of rows that went with their owner. Returns how many. */
export async function removeOrphanedFiles(
  database: Pick<Database, 'fork'>,
  storage: FileStorage,
  now = new Date(),
): Promise<number> {
  // What has another name is not ours: a bucket may hold more than our files.
  const isSettled = ({ key, storedAt }: ListedObject) =>
    isUuid(key) && now.getTime() - storedAt.getTime() > GRACE_MS;

  let removed = 0;
  let keys: string[] = [];
  const check = async () => {
    const orphans = await findOrphans(database, keys);
    for (const key of orphans) await storage.delete(key);
    removed += orphans.length;
    keys = [];
  };
  for await (const listed of storage.list()) {
    if (isSettled(listed)) keys.push(listed.key);
    if (keys.length === BATCH_SIZE) await check();
  }
  await check();
  return removed;
}

async function findOrphans(
  { fork }: Pick<Database, 'fork'>,
  keys: readonly string[],
): Promise<string[]> {
  if (keys.length === 0) return [];
  const known = await fork().find(StoredFile, { id: { $in: [...keys] } }, { fields: ['id'] });
  const kept = new Set(known.map(({ id }) => id));
  return keys.filter((key) => !kept.has(key));
}

function isUuid(key: string): boolean {
  return z.uuid().safeParse(key).success;
}
