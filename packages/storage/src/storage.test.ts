import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { startFauxqs } from 'fauxqs';
import { describe, expect, test } from 'vitest';
import { createFolderStorage } from './folder-storage.ts';
import { createS3Storage } from './s3-storage.ts';
import type { FileStorage, ListedObject } from './storage.ts';
import { ObjectNotFoundError, StorageUnavailableError } from './storage-errors.ts';

interface TestStorage extends AsyncDisposable {
  readonly storage: FileStorage;
}

async function openFolder(): Promise<TestStorage & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'storage-test-'));
  return {
    folder,
    storage: createFolderStorage(join(folder, 'files')),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

/** A server that speaks the protocol of S3. */
async function openBucket(): Promise<TestStorage> {
  const server = await startFauxqs({
    port: 0,
    host: '127.0.0.1',
    logger: false,
    init: { buckets: ['files'] },
  });
  const storage = createS3Storage({
    bucket: 'files',
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${server.port}`,
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return {
    storage,
    async [Symbol.asyncDispose]() {
      storage.close();
      await server.stop();
    },
  };
}

const PNG = { contentType: 'image/png' };

async function* chunksOf(bytes: Uint8Array, size = 64 * 1024) {
  for (let start = 0; start < bytes.length; start += size) {
    yield bytes.subarray(start, start + size);
  }
}

async function* brokenAfter(bytes: Uint8Array) {
  yield bytes;
  throw new Error('the sender went away');
}

const readAll = async (stream: Readable) => Buffer.concat(await stream.toArray());
const listAll = (storage: FileStorage): Promise<ListedObject[]> =>
  Readable.from(storage.list()).toArray();
const keysOf = async (storage: FileStorage) => (await listAll(storage)).map(({ key }) => key);

describe.each([
  ['a folder', openFolder],
  ['S3', openBucket],
])('%s', (_, open) => {
  test('gives back the bytes that were put, and says how many and which', async () => {
    await using t = await open();
    const bytes = randomBytes(300_000);
    const key = randomUUID();

    const stored = await t.storage.put(key, chunksOf(bytes), PNG);

    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(stored).toEqual({ size: 300_000, sha256 });
    expect(await readAll(await t.storage.get(key))).toEqual(bytes);
  });

  test('keeps what is larger than one part of an upload', async () => {
    await using t = await open();
    const bytes = randomBytes(6 * 1024 * 1024);
    const key = randomUUID();

    await t.storage.put(key, chunksOf(bytes), PNG);

    expect((await readAll(await t.storage.get(key))).equals(bytes)).toBe(true);
  });

  test('gives the bytes of a range, both ends included', async () => {
    await using t = await open();
    const key = randomUUID();
    await t.storage.put(key, chunksOf(Buffer.from('0123456789')), PNG);

    const some = await readAll(await t.storage.get(key, { start: 2, end: 4 }));

    expect(some.toString()).toBe('234');
  });

  test('has nothing under a key that was never put', async () => {
    await using t = await open();

    const attempt = t.storage.get(randomUUID());

    await expect(attempt).rejects.toThrow(ObjectNotFoundError);
  });

  test('forgets what was deleted, and minds no second deletion', async () => {
    await using t = await open();
    const key = randomUUID();
    await t.storage.put(key, chunksOf(Buffer.from('x')), PNG);

    await t.storage.delete(key);
    await t.storage.delete(key);

    await expect(t.storage.get(key)).rejects.toThrow(ObjectNotFoundError);
  });

  test('lists what is there and since when', async () => {
    await using t = await open();
    const keys = [randomUUID(), randomUUID(), randomUUID()].sort();
    for (const key of keys) await t.storage.put(key, chunksOf(Buffer.from(key)), PNG);

    const listed = await listAll(t.storage);

    expect(listed.map(({ key }) => key).sort()).toEqual(keys);
    expect(Math.abs(Date.now() - (listed[0]?.storedAt.getTime() ?? 0))).toBeLessThan(60_000);
  });

  test('lists nothing before the first put', async () => {
    await using t = await open();

    expect(await keysOf(t.storage)).toEqual([]);
  });

  test.each(['small', 'of several parts'])(
    'keeps nothing of a file whose sender goes away: %s',
    async (size) => {
      await using t = await open();
      const bytes = randomBytes(size === 'small' ? 100 : 12 * 1024 * 1024);
      const key = randomUUID();

      const attempt = t.storage.put(key, brokenAfter(bytes), PNG);

      await expect(attempt).rejects.toThrow();
      expect(await keysOf(t.storage)).toEqual([]);
    },
  );

  test.each(['../escape', '/etc/passwd', 'a/b', 'a.b', '', 'A'])(
    'refuses the key %j',
    async (key) => {
      await using t = await open();

      const attempts = [
        () => t.storage.put(key, chunksOf(Buffer.from('x')), PNG),
        () => t.storage.get(key),
        () => t.storage.delete(key),
      ];

      for (const attempt of attempts) await expect(attempt).rejects.toThrow(TypeError);
    },
  );
});

describe('a folder', () => {
  test('that cannot be made is unavailable', async () => {
    await using t = await openFolder();
    await writeFile(join(t.folder, 'files'), 'in the way');

    const attempt = t.storage.put(randomUUID(), chunksOf(Buffer.from('x')), PNG);

    await expect(attempt).rejects.toThrow(StorageUnavailableError);
  });

  test('shows what a dead process left unfinished, so that it can be deleted', async () => {
    await using t = await openFolder();
    const key = randomUUID();
    await t.storage.put(key, chunksOf(Buffer.from('x')), PNG);
    const shard = join(t.folder, 'files', key.slice(-2));
    await t.storage.delete(key);
    await writeFile(join(shard, `${key}.unfinished`), 'half');

    const listed = await keysOf(t.storage);
    await t.storage.delete(key);

    expect(listed).toEqual([key]);
    expect(await readdir(shard)).toEqual([]);
  });
});

describe('S3', () => {
  test('that does not answer is unavailable within its time', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo; // it listens on a port
    const storage = createS3Storage({
      bucket: 'files',
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port}`,
      forcePathStyle: true,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      timeouts: { operationMs: 300 },
    });
    const key = randomUUID();

    const results = await Promise.allSettled([
      storage.get(key),
      storage.delete(key),
      storage.put(key, chunksOf(Buffer.from('x')), PNG),
    ]);

    const reason = expect.any(StorageUnavailableError);
    expect(results).toEqual(Array(3).fill({ status: 'rejected', reason }));
    storage.close();
    silent.closeAllConnections();
    silent.close();
  });
});
