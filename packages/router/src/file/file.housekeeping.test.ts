import { randomUUID } from 'node:crypto';
import { Article, User } from '@duet/db';
import { expect, test } from 'vitest';
import { createTestRouter, samplePng } from '../testing/index.ts';
import { removeOrphanedFiles } from './file.housekeeping.ts';

const IN_TWO_HOURS = () => new Date(Date.now() + 2 * 60 * 60_000);
const PNG = { contentType: 'image/png' };

async function createWorld() {
  const t = await createTestRouter();
  const ada = await t.member('ada');
  const { slug } = await ada.api.article.create({ title: 'One', body: 'One' });
  const { id } = await ada.api.image.create({ slug, image: samplePng() });
  return Object.assign(t, {
    ada,
    image: id,
    async keys(): Promise<string[]> {
      const keys: string[] = [];
      for await (const { key } of t.files.storage.list()) keys.push(key);
      return keys.sort();
    },
  });
}

test('bytes that no row knows of are removed, those of a row are not', async () => {
  await using t = await createWorld();
  await t.files.storage.put(randomUUID(), samplePng().stream(), PNG);

  const removed = await removeOrphanedFiles(t.database, t.files.storage, IN_TWO_HOURS());

  expect(removed).toBe(1);
  expect(await t.keys()).toEqual([t.image]);
});

test('bytes that have just come may still get their row', async () => {
  await using t = await createWorld();
  await t.files.storage.put(randomUUID(), samplePng().stream(), PNG);

  const removed = await removeOrphanedFiles(t.database, t.files.storage);

  expect(removed).toBe(0);
});

test('what is not named like a file of ours stays', async () => {
  await using t = await createWorld();
  await t.files.storage.put('somebody-elses', samplePng().stream(), PNG);

  await removeOrphanedFiles(t.database, t.files.storage, IN_TWO_HOURS());

  expect(await t.keys()).toContain('somebody-elses');
});

test('the bytes of a user who is gone go too', async () => {
  await using t = await createWorld();
  const em = t.database.fork();
  await em.nativeDelete(Article, {});
  await em.nativeDelete(User, { id: t.ada.principal.userId });

  await removeOrphanedFiles(t.database, t.files.storage, IN_TWO_HOURS());

  expect(await t.keys()).toEqual([]);
});
