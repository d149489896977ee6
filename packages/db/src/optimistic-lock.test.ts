import { OptimisticLockError } from '@mikro-orm/core';
import { expect, test } from 'vitest';
import { Article } from './entities/article.entity.ts';
import { createTestDatabase } from './testing/index.ts';
import { createArticle, createUser } from './testing/sample-content.ts';

const CLIENTS = 25;

/** Reads, adds one and writes, again and again until nobody came in between. */
async function increment(change: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await change();
      return;
    } catch (error) {
      if (!(error instanceof OptimisticLockError)) throw error;
    }
  }
}

test.each([1, 2])(
  'concurrent updates of %i rows in one flush lose nothing (CON-1)',
  async (rows) => {
    await using database = await createTestDatabase();
    const author = await createUser(database.fork(), 'ada');
    const em = database.fork();
    const articles = [];
    for (let row = 0; row < rows; row++) articles.push(await createArticle(em, author));
    const ids = articles.map(({ id }) => id);
    await database.fork().nativeUpdate(Article, { id: ids }, { body: '0' });

    const clients = Array.from({ length: CLIENTS }, () =>
      increment(async () => {
        const fork = database.fork();
        const found = await fork.find(Article, { id: ids }, { orderBy: { id: 'asc' } });
        for (const article of found) article.body = String(Number(article.body) + 1);
        await fork.flush();
      }),
    );
    await Promise.all(clients);

    const bodies = await database.fork().find(Article, { id: ids });
    expect(bodies.map(({ body }) => body)).toEqual(ids.map(() => String(CLIENTS)));
  },
);
