import { type Procedure, readProcedures } from '@duet/procedure';
import { expect, test } from 'vitest';
import { isAllowed } from './access.ts';
import type { Principal } from './context.ts';
import { appRouter } from './root.ts';
import { createTestRouter } from './testing/index.ts';

const procedures = await readProcedures(appRouter);

function find(path: string): Procedure {
  const procedure = procedures.find((each) => each.path === path);
  if (!procedure) throw new Error(`There is no ${path}`);
  return procedure;
}

const MAY = ['article.update', 'article.publish', 'article.delete', 'article.favorite'];

/** An article of ada's as each caller sees it, and what they are told they may do with it. */
async function ask(status: 'draft' | 'published') {
  const t = await createTestRouter();
  const ada = await t.member('ada');
  const { slug } = await ada.api.article.create({ title: 'Hello', body: 'Hello' });
  if (status === 'published') await ada.api.article.publish({ slug });
  const seen = await ada.api.article.bySlug({ slug });
  const callers = {
    nobody: null,
    author: ada,
    other: await t.member('bob'),
    moderator: await t.member('mod', 'moderator'),
  };
  const list = (principal: Principal | null) =>
    MAY.filter((path) => isAllowed(find(path), principal, seen));
  return { t, slug, callers, list };
}

test('an article is changed by its author, and by moderators once it is published', async () => {
  const { t, callers, list } = await ask('published');
  await using _ = t;

  const told = Object.entries(callers).map(([who, caller]) => [
    who,
    list(caller?.principal ?? null),
  ]);

  expect(Object.fromEntries(told)).toEqual({
    nobody: [],
    author: ['article.update', 'article.delete', 'article.favorite'],
    other: ['article.favorite'],
    moderator: ['article.update', 'article.delete', 'article.favorite'],
  });
});

test.each(['draft', 'published'] as const)(
  'the query refuses whom the policy does not cover, and nobody else: %s',
  async (status) => {
    const { t, slug, callers, list } = await ask(status);
    await using _ = t;

    for (const caller of [callers.other, callers.moderator, callers.author]) {
      const attempt = caller.api.article.update({ slug, title: 'Mine' });
      const isDone = await attempt.then(
        () => true,
        () => false,
      );
      expect(isDone).toBe(list(caller.principal).includes('article.update'));
    }
  },
);

test('a thing that does not tell whose it is offers nothing', async () => {
  await using t = await createTestRouter();
  const { principal } = await t.member('ada');

  expect(MAY.filter((path) => isAllowed(find(path), principal, { title: 'Hello' }))).toEqual([]);
});

test('without a thing that it depends on nothing is offered, and the rest is the caller’s matter', async () => {
  await using t = await createTestRouter();
  const { principal } = await t.member('ada');
  const isOffered = (path: string) => isAllowed(find(path), principal);

  expect([isOffered('article.update'), isOffered('image.create')]).toEqual([false, false]);
  expect(isOffered('article.create')).toBe(true);
  expect(isAllowed(find('article.create'), null)).toBe(false);
});
