import { expect, test } from 'vitest';
import { loadMigrator } from './migrate.ts';
import { createBlankDatabase } from './testing/blank-database.ts';
import { createTestDatabase } from './testing/index.ts';

test('the migrations make what the entities describe', async () => {
  await using database = await createTestDatabase();

  const { up } = await database.orm.schema.getUpdateSchemaMigrationSQL({ wrap: false });

  expect(up).toBe('');
});

test('the snapshot beside the migrations is that of the entities', async () => {
  await using database = await createTestDatabase();

  const migrator = await loadMigrator(database.orm);

  expect(await migrator.checkSchema()).toBe(false);
});

test('migrating twice applies nothing the second time', async () => {
  await using blank = await createBlankDatabase();
  await using database = await blank.open();

  const first = await database.migrate();
  const second = await database.migrate();

  expect(first.length).toBeGreaterThan(0);
  expect(second).toEqual([]);
});

test('of three migrators at once one migrates and none fails (OPS-7)', async () => {
  await using blank = await createBlankDatabase();
  const three = await Promise.all([blank.open(), blank.open(), blank.open()]);

  const applied = await Promise.all(three.map((database) => database.migrate()));

  await Promise.all(three.map((database) => database.close()));
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
});
