import { expect, test } from 'vitest';
import { newId } from './entities/record.ts';
import { Tag } from './entities/tag.entity.ts';
import { kysely } from './kysely.ts';
import { createTestDatabase } from './testing/index.ts';
import { inTransaction, readOnly, transactional } from './transaction.ts';

test('a READ ONLY transaction refuses a write of the unit of work', async () => {
  await using database = await createTestDatabase();

  const write = readOnly(database.fork(), async (em) => {
    em.create(Tag, { name: 'lost' });
  });

  await expect(write).rejects.toThrow('read-only transaction');
  expect(await database.fork().count(Tag)).toBe(0);
});

test('a READ ONLY transaction refuses the change and the removal of what was read', async () => {
  await using database = await createTestDatabase();
  await transactional(database.fork(), async (em) => {
    em.create(Tag, { name: 'kept' });
  });
  const attempts = [
    readOnly(database.fork(), async (em) => {
      const tag = await em.findOneOrFail(Tag, { name: 'kept' });
      tag.name = 'changed';
    }),
    readOnly(database.fork(), async (em) => {
      em.remove(await em.findOneOrFail(Tag, { name: 'kept' }));
    }),
  ];

  const results = await Promise.allSettled(attempts);

  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await database.fork().count(Tag, { name: 'kept' })).toBe(1);
});

test('a READ ONLY transaction refuses a write of a typed query', async () => {
  await using database = await createTestDatabase();

  const write = readOnly(database.fork(), (em) => kysely(em).deleteFrom('users').execute());

  await expect(write).rejects.toThrow('read-only transaction');
});

test('CSR-3: neither plain SQL nor a joined transaction gets a write through a READ ONLY one', async () => {
  await using database = await createTestDatabase();
  const insert = `insert into tags (id, name) values ('${newId()}', 'lost')`;
  const attempts = [
    readOnly(database.fork(), (em) => em.execute(insert)),
    readOnly(database.fork(), (em) =>
      inTransaction(em, async (joined) => joined.create(Tag, { name: 'lost' })),
    ),
  ];

  const results = await Promise.allSettled(attempts);

  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await database.fork().count(Tag)).toBe(0);
});

test('the next transaction can write again', async () => {
  await using database = await createTestDatabase();
  await readOnly(database.fork(), (em) => em.count(Tag));

  await transactional(database.fork(), async (em) => {
    em.create(Tag, { name: 'kept' });
  });

  expect(await database.fork().count(Tag)).toBe(1);
});

test('a typed query sees and shares the transaction of its entity manager', async () => {
  await using database = await createTestDatabase();
  const names = () => kysely(database.fork()).selectFrom('tags').select('name').execute();

  const failing = transactional(database.fork(), async (em) => {
    em.create(Tag, { name: 'half' });
    await em.flush();
    const [seen] = await kysely(em).selectFrom('tags').select('name').execute();
    throw new Error(`saw ${seen?.name}`);
  });

  await expect(failing).rejects.toThrow('saw half');
  expect(await names()).toEqual([]);
});

test('inTransaction joins the transaction that is there', async () => {
  await using database = await createTestDatabase();

  const failing = transactional(database.fork(), async (em) => {
    await inTransaction(em, async (joined) => {
      joined.create(Tag, { name: 'lost' });
      await joined.flush();
    });
    throw new Error('after');
  });

  await expect(failing).rejects.toThrow('after');
  expect(await database.fork().count(Tag)).toBe(0);
});
