import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { measure } from './measure.ts';
import { assertKey } from './object-key.ts';
import type { ByteRange, FileStorage, ListedObject } from './storage.ts';
import { ObjectNotFoundError, StorageUnavailableError } from './storage-errors.ts';

/** The end of the name until the file is whole; no key has a dot. */
const UNFINISHED = '.unfinished';

/**
 * Keeps files in a folder, which is made when the first one comes: one file for each key, spread over folders named after the
 * last two characters.
 */
export function createFolderStorage(folder: string): FileStorage {
  const placeOf = (key: string) => {
    assertKey(key);
    const shard = join(folder, key.slice(-2));
    const path = join(shard, key);
    return { shard, path, unfinished: path + UNFINISHED };
  };

  return {
    put: (key, source) => explained(folder, () => write(placeOf(key), source)),
    get: (key, range) => explained(folder, () => openFile(key, placeOf(key).path, range)),
    delete: (key) =>
      explained(folder, async () => {
        const { path, unfinished } = placeOf(key);
        await rm(unfinished, { force: true });
        await rm(path, { force: true });
      }),
    list: () => listFiles(folder),
    close: () => undefined,
  };
}

interface Place {
  readonly shard: string;
  readonly path: string;
  readonly unfinished: string;
}

async function write({ shard, path, unfinished }: Place, source: AsyncIterable<Uint8Array>) {
  const { content, result } = measure(source);
  await mkdir(shard, { recursive: true });
  try {
    await pipeline(content, createWriteStream(unfinished, { flags: 'wx', flush: true }));
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
  await flushFolder(shard);
  return result();
}

/** After a power failure a file has its name only when its folder was written out too. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
}

/** Opened before it is promised: a file that is not there fails here and not in the middle of an answer. */
async function openFile(key: string, path: string, range?: ByteRange): Promise<Readable> {
  const file = await open(path).catch((cause: unknown) => {
    throw codeOf(cause) === 'ENOENT' ? new ObjectNotFoundError(key, cause) : cause;
  });
  return createReadStream(path, { fd: file, ...range });
}

/** What a process left behind unfinished is listed under its key, so that whoever tidies up removes it too. */
async function* listFiles(folder: string): AsyncGenerator<ListedObject> {
  for await (const shard of namesIn(folder)) {
    for await (const name of namesIn(join(folder, shard))) {
      const found = await stat(join(folder, shard, name)).catch(() => null); // deleted meanwhile
      if (found) yield { key: name.replace(UNFINISHED, ''), storedAt: found.mtime };
    }
  }
}

async function* namesIn(folder: string): AsyncGenerator<string> {
  try {
    for await (const { name } of await opendir(folder)) yield name;
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
  }
}

/** Gives the system's refusals one name: a full disk, missing rights, too many open files. */
async function explained<TResult>(folder: string, work: () => Promise<TResult>): Promise<TResult> {
  try {
    return await work();
  } catch (cause) {
    const code = codeOf(cause);
    if (!/^E[A-Z]+$/.test(code)) throw cause;
    throw new StorageUnavailableError(`The folder ${folder} cannot be used: ${code}`, { cause });
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
