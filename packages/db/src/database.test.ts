import { expect, test } from 'vitest';
import { Tag } from './entities/tag.entity.ts';
import { createTestDatabase } from './testing/index.ts';
import { readOnly } from './transaction.ts';

test('a READ ONLY transaction refuses a write', async () => {
  await using database = await createTestDatabase();

  const write = readOnly(database.fork(), async (em) => {
    em.create(Tag, { name: 'lost' });
  });

  await expect(write).rejects.toThrow('read-only transaction');
  expect(await database.fork().count(Tag)).toBe(0);
});
test('is empty', async () => {
  await using database = await createTestDatabase();
  await using b2 = await createTestDatabase();
  expect(await database.fork().count(Tag)).toBe(0);
  expect(await b2.fork().count(Tag)).toBe(0);
});
