import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { CompiledQueries } from './compiled-queries.ts';
import type { kysely } from './kysely.ts';
import { createTestDatabase } from './testing/index.ts';
import { createUser } from './testing/sample-content.ts';

type Db = ReturnType<typeof kysely>;
type Values = { username: string | null };

test('each shape is built once, and so is each way to be null', async () => {
  await using database = await createTestDatabase();
  await createUser(database.fork(), 'ada');
  const queries = new CompiledQueries();
  const builds = vi.fn();
  const find = (shape: 'email' | 'username', username: string | null) =>
    queries.execute(database.fork(), {
      shape,
      values: { username },
      build: (db: Db, value: (name: keyof Values) => ReturnType<typeof sql<string | null>>) => {
        builds();
        return db.selectFrom('users').select(shape).where('username', '=', value('username'));
      },
    });

  const answers = [
    await find('email', 'ada'),
    await find('username', 'ada'),
    await find('email', null),
    await find('email', 'bob'),
    await find('username', 'ada'),
    await find('email', null),
  ];

  const [email, username] = [{ email: 'ada@example.com' }, { username: 'ada' }];
  expect(answers).toEqual([[email], [username], [], [], [username], []]);
  expect(builds).toHaveBeenCalledTimes(3);
});

test('a value that is taken from elsewhere is refused: it would be the same for everybody', async () => {
  await using database = await createTestDatabase();
  const queries = new CompiledQueries();
  const find = (username: string) =>
    queries.execute(database.fork(), {
      shape: '',
      values: {},
      build: (db: Db) => db.selectFrom('users').select('id').where('username', '=', username),
    });

  await expect(find('ada')).rejects.toThrow('holds the value "ada"');
});

test('of more shapes than there is room for, those used last are kept', async () => {
  await using database = await createTestDatabase();
  const queries = new CompiledQueries();
  const builds = vi.fn();
  const find = (limit: number) =>
    queries.execute(database.fork(), {
      shape: String(limit),
      values: {},
      build: (db: Db) => {
        builds(limit);
        return db.selectFrom('users').select('id').limit(sql.lit(limit));
      },
    });

  for (let limit = 0; limit < 100; limit += 1) await find(limit);
  for (const limit of [0, 100, 0, 1]) await find(limit);

  expect(builds.mock.calls.map(([limit]) => limit).slice(100)).toEqual([100, 1]);
});
