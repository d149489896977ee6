import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';

/** Where the files of one request lie while it is served: in the system's folder for such things, readable for this user only. */
export interface UploadFolder {
  /** Writes a file out and looks at what it is. */
  keep(content: Readable, about: { name: string; limit: Limit }): Promise<File>;
  /** Removes everything. */
  remove(): Promise<void>;
}

export interface Limit {
  readonly bytes: number;
  readonly exceeded: () => Error;
}

/** Makes a folder when the first file comes. */
export function createUploadFolder(): UploadFolder {
  let made: Promise<string> | undefined;
  let count = 0;
  return {
    async keep(content, { name, limit }) {
      made ??= mkdtemp(join(tmpdir(), 'upload-'));
      const path = join(await made, String(count++));
      const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
      await pipeline(limited(content, limit), file);
      return toFile(path, name);
    },
    async remove() {
      const folder = await made?.catch(() => undefined);
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Passes bytes on until they are too many. */
export async function* limited(
  chunks: AsyncIterable<Buffer>,
  { bytes, exceeded }: Limit,
): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > bytes) throw exceeded();
    yield chunk;
  }
}

/** The type is what the bytes say, and empty when they say nothing. They stay on the disk until somebody reads them. */
async function toFile(path: string, name: string): Promise<File> {
  const found = await fileTypeFromFile(path);
  return new File([await openAsBlob(path)], name, { type: found?.mime ?? '' });
}
