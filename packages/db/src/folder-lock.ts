import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { DataFolderInUseError, toFolderError } from './database-errors.ts';

export interface FolderLock {
  release(): void;
}

/**
 * Takes the one lock on a data folder, or throws `DataFolderInUseError`.
 *
 * The lock is the operating system's own, held through an exclusive transaction on an empty SQLite file: SQLite ships with
 * Node, locks on Linux, macOS and Windows, and a lock ends with its process however that ends, so there is no stale lock to
 * clean up. A file with a process id cannot promise that, and an abstract socket is not shared between two containers
 * that mount the same folder.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  // Loaded only where it is used: a server on PostgreSQL has no need of it.
  const { DatabaseSync } = await import('node:sqlite');
  const ownerFile = join(folder, 'owner.pid');
  const lock = await openLockFile(folder, DatabaseSync);

  try {
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    if (isBusy(cause)) throw new DataFolderInUseError(folder, readPid(ownerFile));
    throw cause;
  }

  await writeFile(ownerFile, `${process.pid}\n`);
  return { release: () => lock.close() };
}

async function openLockFile(folder: string, Sqlite: typeof DatabaseSync): Promise<DatabaseSync> {
  try {
    await mkdir(folder, { recursive: true });
    return new Sqlite(join(folder, 'owner.lock'), { timeout: 0 });
  } catch (cause) {
    throw toFolderError(folder, cause);
  }
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

function readPid(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch {
    return null;
  }
}
