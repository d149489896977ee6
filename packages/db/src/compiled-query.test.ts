import { expect, test, vi } from 'vitest';
import { compiledQuery } from './compiled-query.ts';
import type { kysely } from './kysely.ts';
import { createTestDatabase } from './testing/index.ts';
import { createUser } from './testing/sample-content.ts';

test('is built once, and each call has its own values', async () => {
  await using database = await createTestDatabase();
  await createUser(database.fork(), 'ada');
  await createUser(database.fork(), 'bob');
  const select = vi.fn((db: ReturnType<typeof kysely>) => db.selectFrom('users').select('email'));
  const emailOf = compiledQuery<{ username: string }>()((db, value) =>
    select(db).where('username', '=', value('username')),
  );

  const answers = [
    await emailOf(database.fork(), { username: 'ada' }),
    await emailOf(database.fork(), { username: 'bob' }),
    await emailOf(database.fork(), { username: 'eve' }),
  ];

  expect(answers).toEqual([[{ email: 'ada@example.com' }], [{ email: 'bob@example.com' }], []]);
  expect(select).toHaveBeenCalledOnce();
});
