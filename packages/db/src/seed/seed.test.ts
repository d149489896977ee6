import { expect, test } from 'vitest';
import { User } from '../entities/user.entity.ts';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import { verifyPassword } from '../passwords/passwords.ts';
import { createTestDatabase } from '../testing/index.ts';
import { createUser } from '../testing/sample-content.ts';
import { createDemoContent } from './demo-content.ts';
import { DEMO_PASSWORD, SeedConflictError, seed } from './seed.ts';

test('fills an empty database with people who can sign in, and does nothing the second time', async () => {
  await using database = await createTestDatabase();
  const seen: number[] = [];

  const first = await seed(database, { onProgress: ({ done }) => seen.push(done) });
  const second = await seed(database);

  expect(await countRows(database.fork())).toEqual({
    users: 100,
    articles: 2_000,
    comments: 10_000,
  });
  expect(first.rows).toBe(seen.at(-1));
  expect(second).toEqual({ ...first, rows: 0 });
  expect(first.accounts.map(({ role }) => role)).toEqual(['user', 'moderator', 'admin']);
  expect(await canSignIn(database.fork(), first.accounts[0]?.email)).toBe(true);
});

test('leaves a database alone where somebody has the name of a demo user', async () => {
  await using database = await createTestDatabase();
  await createUser(database.fork(), 'ada');

  await expect(seed(database)).rejects.toThrow(SeedConflictError);

  expect(await database.fork().count(User)).toBe(1);
});

test('makes the same content at every run', () => {
  expect(createDemoContent('hash')).toEqual(createDemoContent('hash'));
});

async function canSignIn(em: EntityManager, email = ''): Promise<boolean> {
  const user = await em.findOneOrFail(User, { email }, { populate: ['passwordHash'] });
  return verifyPassword(user.passwordHash ?? null, DEMO_PASSWORD);
}

async function countRows(em: EntityManager) {
  const count = async (table: 'users' | 'articles' | 'comments') => {
    const { rows } = await kysely(em)
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('rows'))
      .executeTakeFirstOrThrow();
    return Number(rows);
  };
  return {
    users: await count('users'),
    articles: await count('articles'),
    comments: await count('comments'),
  };
}
