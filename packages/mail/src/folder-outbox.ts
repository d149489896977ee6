import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createKeeper, type KeptMail, OUTBOX_SIZE, type Outbox } from './outbox.ts';

const FILE = /^(\d+-\d+)\.json$/;

/** Keeps the newest mails in a folder, one file each, which only their owner may read. */
export function createFolderOutbox(folder: string): Outbox {
  const keep = createKeeper();
  const read = async (name: string) =>
    JSON.parse(await readFile(join(folder, name), 'utf8')) as KeptMail; // as `deliver` wrote it

  return {
    async deliver(mail) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const kept = keep(mail);
      const path = join(folder, `${kept.id}.json`);
      await writeFile(`${path}.unfinished`, JSON.stringify(kept, null, 2), { mode: 0o600 });
      await rename(`${path}.unfinished`, path);
      const old = (await namesIn(folder)).slice(OUTBOX_SIZE);
      await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
    },
    list: async () => Promise.all((await namesIn(folder)).map(read)),
    async find(id) {
      const name = (await namesIn(folder)).find((each) => each === `${id}.json`);
      return name === undefined ? null : read(name);
    },
    close: () => undefined,
  };
}

/** The newest first. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => FILE.test(name))
    .sort()
    .reverse();
}
