import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolderOutbox } from './folder-outbox.ts';
import { createMemoryOutbox, OUTBOX_SIZE, type Outbox } from './outbox.ts';

const MAIL = {
  from: 'duet@example.com',
  to: 'ada@example.com',
  text: 'Hello',
  html: '<p>Hello</p>',
};
const SIGNAL = new AbortController().signal;

function createFolder() {
  const folder = join(tmpdir(), `duet-outbox-${randomUUID()}`);
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

const outboxes: [string, (folder: string) => Outbox][] = [
  ['memory', createMemoryOutbox],
  ['a folder', createFolderOutbox],
];

describe.each(outboxes)('an outbox in %s', (_, createOutbox) => {
  test('is empty at first, and has what it was given, the newest first', async () => {
    await using place = createFolder();
    const outbox = createOutbox(place.folder);
    expect(await outbox.list()).toEqual([]);

    await outbox.deliver({ ...MAIL, subject: 'first' }, SIGNAL);
    await outbox.deliver({ ...MAIL, subject: 'second' }, SIGNAL);

    const mails = await outbox.list();
    expect(mails.map(({ subject }) => subject)).toEqual(['second', 'first']);
    expect(await outbox.find(mails[1]?.id ?? '')).toEqual(mails[1]);
    expect(await outbox.find('../../etc/passwd')).toBeNull();
  });

  test('keeps the newest when there are too many', async () => {
    await using place = createFolder();
    const outbox = createOutbox(place.folder);

    for (let count = 0; count <= OUTBOX_SIZE; count++) {
      await outbox.deliver({ ...MAIL, subject: String(count) }, SIGNAL);
    }

    const mails = await outbox.list();
    expect(mails).toHaveLength(OUTBOX_SIZE);
    expect(mails[0]?.subject).toBe(String(OUTBOX_SIZE));
  });
});

test('the files of an outbox are for their owner only, and outlive the process', async () => {
  await using place = createFolder();
  await createFolderOutbox(place.folder).deliver({ ...MAIL, subject: 'kept' }, SIGNAL);

  const [name = ''] = await readdir(place.folder);

  expect((await stat(join(place.folder, name))).mode & 0o077).toBe(0);
  expect(await createFolderOutbox(place.folder).list()).toMatchObject([{ subject: 'kept' }]);
});
