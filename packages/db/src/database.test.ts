import { createServer, type Server } from 'node:net';
import { NotFoundError, UniqueConstraintViolationException } from '@mikro-orm/core';
import { expect, test } from 'vitest';
import { createDatabase } from './database.ts';
import { DatabaseUnavailableError } from './database-errors.ts';
import { Article } from './entities/article.entity.ts';
import { Follow } from './entities/follow.entity.ts';
import { User } from './entities/user.entity.ts';
import { createBlankDatabase } from './testing/blank-database.ts';
import { createTestDatabase } from './testing/index.ts';
import { createArticle, createUser } from './testing/sample-content.ts';

test('is ready while it answers', async () => {
  await using database = await createTestDatabase();

  expect(await database.isReady()).toBe(true);
});

test('a closed database is not ready, and a late query does not open it again', async () => {
  await using blank = await createBlankDatabase();
  const database = await blank.open();
  await database.close();

  const late = database.fork().execute('select 1');

  await expect(late).rejects.toThrow('The database was closed');
  expect(await database.isReady()).toBe(false);
});

test('a test database is empty, also after one that was not', async () => {
  const first = await createTestDatabase();
  await createArticle(first.fork(), await createUser(first.fork(), 'ada'));
  await first.close();

  await using second = await createTestDatabase();

  expect(await second.fork().count(User)).toBe(0);
  expect(await second.fork().count(Article)).toBe(0);
});

test('two test databases at once are two', async () => {
  await using first = await createTestDatabase();
  await using second = await createTestDatabase();

  await createUser(first.fork(), 'ada');

  expect(await second.fork().count(User)).toBe(0);
});

test.each([
  { username: 'ADA', email: 'other@example.com', constraint: 'users_username_unique' },
  { username: 'other', email: 'Ada@Example.com', constraint: 'users_email_unique' },
])('$username <$email> is taken, whatever the capitals', async ({ constraint, ...names }) => {
  await using database = await createTestDatabase();
  await createUser(database.fork(), 'ada');
  const em = database.fork();
  em.create(User, { ...names, passwordHash: 'none' });

  const failure = await em.flush().catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(UniqueConstraintViolationException);
  expect(failure).toMatchObject({ constraint });
});

test('what is not there is a NotFoundError', async () => {
  await using database = await createTestDatabase();

  const missing = database.fork().findOneOrFail(Article, { slug: 'missing' });

  await expect(missing).rejects.toThrow(NotFoundError);
});

test('nobody follows themselves', async () => {
  await using database = await createTestDatabase();
  const em = database.fork();
  const ada = await createUser(em, 'ada');
  em.create(Follow, { follower: ada, followee: ada });

  await expect(em.flush()).rejects.toMatchObject({ constraint: 'follows_not_self' });
});

test('a password hash is not loaded unless asked for, and never serialised', async () => {
  await using database = await createTestDatabase();
  await createUser(database.fork(), 'ada');

  const ada = await database.fork().findOneOrFail(User, { username: 'ada' });
  const withHash = await database
    .fork()
    .findOneOrFail(User, { username: 'ada' }, { populate: ['passwordHash'] });

  expect(ada.passwordHash).toBeUndefined();
  expect(withHash.passwordHash).toBe('none');
  expect(JSON.stringify(withHash)).not.toContain('none');
});

test('a server that is not there is named with the mend and without the password', async () => {
  const port = await findClosedPort();

  const opening = createDatabase({ url: `postgres://ada:s3cret@127.0.0.1:${port}/blog` });

  const failure = await opening.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(DatabaseUnavailableError);
  expect(String(failure)).toContain(`127.0.0.1:${port}/blog: nothing listens there`);
  expect(String(failure)).not.toContain('s3cret');
});

test('a server that accepts and never answers is given up', async () => {
  await using silent = await listen(() => undefined);

  const opening = createDatabase({
    url: `postgres://ada@127.0.0.1:${silent.port}/blog`,
    connectionTimeoutMs: 100,
  });

  await expect(opening).rejects.toThrow('no answer in time');
});

test('a URL that is none is said to be none', async () => {
  await expect(createDatabase({ url: 'localhost' })).rejects.toThrow('DATABASE_URL is not a URL');
});

async function findClosedPort(): Promise<number> {
  await using server = await listen(() => undefined);
  return server.port;
}

async function listen(onConnection: () => void) {
  const server: Server = createServer(onConnection);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { port, [Symbol.asyncDispose]: async () => void server.close() };
}
