import { createHash } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';
import { UploadedFile } from './uploaded-file.ts';

/** Where the files of one request lie while it is served: in the system's folder for such things, readable for this user only. */
export interface UploadFolder {
  /** Writes a file out and looks at what it is. */
  keep(content: Readable, about: { name: string; limit: Limit }): Promise<UploadedFile>;
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
      const hash = createHash('sha256');
      await pipeline(
        content,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of limited(chunks, limit)) {
            hash.update(chunk);
            yield chunk;
          }
        },
        createWriteStream(path, { flags: 'wx', mode: 0o600 }),
      );
      return toFile(path, name, hash.digest('hex'));
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

async function toFile(path: string, name: string, sha256: string): Promise<UploadedFile> {
  const found = await fileTypeFromFile(path);
  return new UploadedFile(await openAsBlob(path), name, { type: found?.mime ?? '', sha256 });
}
