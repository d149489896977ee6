import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createDatabase } from './database.ts';
import { DataFolderInUseError } from './database-errors.ts';
import { Tag } from './entities/tag.entity.ts';
import { lockFolder } from './folder-lock.ts';
import { chosenEngine } from './testing/engine.ts';

// The folder belongs to the embedded database: once is enough.
describe.runIf(chosenEngine() === 'pglite')('a data folder', () => {
  test('a second process on the folder is refused with the process in the way (OPS-8)', async () => {
    await using folder = await createFolder();
    await using owner = await startOwner(folder.path);

    const opening = createDatabase({ dataDir: folder.path });

    await expect(opening).rejects.toThrow(DataFolderInUseError);
    await expect(opening).rejects.toThrow(`${folder.path} is in use by process ${owner.pid}`);
  });

  test('a folder whose process was killed opens again, with what it had committed', async () => {
    await using folder = await createFolder();
    await using owner = await startOwner(folder.path);

    await owner.kill();

    await using database = await open(folder.path);
    expect(await database.fork().count(Tag, { name: 'written by the owner' })).toBe(1);
  });

  test('a second opening in the same process is refused too', async () => {
    await using folder = await createFolder();
    const lock = await lockFolder(folder.path);

    await expect(lockFolder(folder.path)).rejects.toThrow(`process ${process.pid}`);

    lock.release();
    (await lockFolder(folder.path)).release();
  });
});

async function open(dataDir: string) {
  const database = await createDatabase({ dataDir });
  return { ...database, [Symbol.asyncDispose]: database.close };
}

async function createFolder() {
  const path = await mkdtemp(join(tmpdir(), 'duet-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

/** Loads an image, because a folder made from nothing would be most of the time of these tests. */
const OWNER = `
  import { toDatabase } from '${import.meta.dirname}/database.ts';
  import { Tag } from '${import.meta.dirname}/entities/tag.entity.ts';
  import { openPglite } from '${import.meta.dirname}/pglite.ts';
  import { loadMigratedImage } from '${import.meta.dirname}/testing/pglite-image.ts';

  const [dataDir] = process.argv.slice(1);
  const database = toDatabase(await openPglite({ dataDir, loadDataDir: await loadMigratedImage() }));
  const em = database.fork();
  em.create(Tag, { name: 'written by the owner' });
  await em.flush();
  process.stdout.write('ready');
  setInterval(() => {}, 1_000);
`;

test('a data folder that is a file is refused with the mend', async () => {
  const file = fileURLToPath(import.meta.url);

  const attempt = createDatabase({ dataDir: file });

  await expect(attempt).rejects.toThrow(`The data folder ${file} cannot be used: it is a file.`);
});

/** Another process that has the folder open and never closes it. */
async function startOwner(folder: string) {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--input-type=module', '--eval', OWNER, folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  if (child.stdout) await once(child.stdout, 'data');
  return { pid: child.pid, kill, [Symbol.asyncDispose]: kill };
}
