import { expect, test } from 'vitest';
import { Article } from './entities/index.ts';
import { createTestDatabase } from './testing/index.ts';
import { createArticle, createUser } from './testing/sample-content.ts';

test('what the unit of work writes and reads is prepared once, whatever its values', async ({
  skip,
}) => {
  await using database = await createTestDatabase();
  skip(database.kind === 'pglite', 'nothing is prepared in one process');

  const texts = await database.fork().transactional(async (em) => {
    for (const username of ['ada', 'bob', 'eve', 'joe']) await createUser(em, username);
    return em.execute<{ statement: string }[]>(
      `select statement from pg_prepared_statements where statement like 'insert into "users"%'`,
    );
  });

  expect(texts).toEqual([{ statement: expect.stringMatching(/values \(\$1, \$2, \$3/) }]);
});

test.each([`it's`, 'a\\b', '$1', 'what?', 'what??', ':name', '{"a":1}', '', ' '])(
  'the text %j comes back as it was, and is found by it',
  async (title) => {
    await using database = await createTestDatabase();
    const em = database.fork();
    const article = await createArticle(em, await createUser(em, 'ada'));
    const metadata = { text: title, list: [1, title, null, true] };
    const publishedAt = new Date('2026-11-21T08:30:00.123Z');
    em.assign(article, { title, metadata, publishedAt });
    await em.flush();

    const found = await database.fork().findOneOrFail(Article, { title, publishedAt });

    expect(found).toMatchObject({ title, metadata, publishedAt, version: 2 });
  },
);
